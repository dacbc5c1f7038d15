-- How far rebuilds are, for every node: the page that shows it may come from another one than fills the index.
create table index_rebuild (
    id bigint generated always as identity primary key,
    node text not null,
    state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    done bigint not null default 0,
    total bigint not null default 0,
    skipped bigint not null default 0,
    cancel_asked boolean not null default false,
    error text,
    started_at timestamptz not null,
    heard_at timestamptz not null default now(),
    finished_at timestamptz
);

create unique index index_rebuild_one_at_a_time on index_rebuild (state) where state = 'RUNNING';
