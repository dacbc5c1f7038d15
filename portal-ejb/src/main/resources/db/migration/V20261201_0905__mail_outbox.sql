-- Letters on their way; a sent one is kept for a while, so that an administrator can see what left.
create table mail_outbox (
    id bigint generated always as identity primary key,
    recipient text not null,
    recipient_name text not null,
    template text not null,
    locale text not null,
    placeholders jsonb not null,
    created_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    attempts integer not null default 0,
    last_error text,
    -- A worker is talking to the mail server about it; past this instant the worker is taken for dead.
    sending_until timestamptz,
    sent_at timestamptz,
    give_up_after timestamptz not null default now() + interval '3 days',
    gave_up_at timestamptz,
    check (sent_at is null or gave_up_at is null)
);
create index mail_outbox_due on mail_outbox (due_at, id) where sent_at is null and gave_up_at is null;
create index mail_outbox_newest on mail_outbox (created_at desc, id desc);
