-- When the node that has an import was last heard of: one that is silent for long never comes back.
alter table resource_import add column heard_at timestamptz not null default now();
