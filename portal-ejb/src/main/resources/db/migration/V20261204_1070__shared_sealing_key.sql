-- What the portal seals for browsers to keep is opened by every node with this key; made at the first use.
create table sealing_key (
  id smallint primary key default 1 check (id = 1),
  secret bytea not null check (length(secret) = 32),
  made_at timestamptz not null default now()
);
