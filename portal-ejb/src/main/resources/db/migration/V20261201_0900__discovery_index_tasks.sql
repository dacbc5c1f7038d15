-- What the index has yet to hear of; a row is deleted when the engine has it.
create table index_task (
    id bigint generated always as identity primary key,
    kind text not null,
    ref bigint not null,
    attempts integer not null default 0,
    last_error text,
    due_at timestamptz not null default now(),
    created_at timestamptz not null default now()
);
create index index_task_due on index_task (due_at, id);

-- Taken before a document is read: of two readings of one thing, the greater has seen at least as much.
create sequence index_version;
