-- What is true of this database for good, such as that the demo community filled it.
create table portal_mark (
    name text primary key,
    made_at timestamptz not null default now()
);
