-- All that is held on a member, made into a file when the member asks. One a member: another wish replaces it.
create table data_export (
    id bigint generated always as identity primary key,
    member_id bigint not null unique references member on delete cascade,
    state text not null check (state in ('QUEUED', 'RUNNING', 'READY', 'FAILED')),
    done integer not null default 0,
    total integer not null default 0,
    attempts integer not null default 0,
    asked_at timestamptz not null,
    -- When the node that makes it was last heard of; another one begins again after a silence.
    heard_at timestamptz not null,
    ready_at timestamptz,
    file_name text references stored_file,
    check ((state = 'READY') = (file_name is not null)),
    check ((state = 'READY') = (ready_at is not null))
);
create index data_export_waiting on data_export (id) where state in ('QUEUED', 'RUNNING');

-- What the last night took away, by kind.
create table retention_run (
    kind text primary key,
    done_at timestamptz not null,
    removed integer not null
);
