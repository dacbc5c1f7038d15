-- Where a letter goes: a domain that asks to wait keeps no other from getting its letters.
alter table mail_outbox add column domain text generated always as (lower(split_part(recipient, '@', 2))) stored;
-- Letters of lists reach a person in the order in which they were written.
create index mail_outbox_of_person on mail_outbox (recipient, id) where sent_at is null and gave_up_at is null;

create table mail_domain (
    domain text primary key,
    -- How often in a row it asked to wait, and until when.
    refusals integer not null,
    not_before timestamptz not null
);

-- Addresses that mail servers refuse for good; one that took a letter since is forgotten.
create table mail_refusal (
    recipient text primary key,
    refusals integer not null,
    last_error text not null,
    refused_at timestamptz not null
);
