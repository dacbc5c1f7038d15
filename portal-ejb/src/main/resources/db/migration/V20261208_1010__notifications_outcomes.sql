-- Of news for which somebody answers, such as an announcement to many: what became of it for each who was told.
alter table notice add column accounted boolean not null default false;

create table notice_outcome (
    notice_id  bigint      not null references notice on delete cascade,
    member_id  bigint      not null,
    fate       text        not null check (fate <> ''),
    -- The letter that told it; which may be gone from the outbox since.
    letter_id  bigint,
    decided_at timestamptz not null,
    primary key (notice_id, member_id)
);
create index notice_outcome_member on notice_outcome (member_id);

-- How often letters to the member could not be written.
alter table notice_letter add column failures integer not null default 0;
