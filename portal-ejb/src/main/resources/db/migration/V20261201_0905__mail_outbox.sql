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
    sent_at timestamptz
);
create index mail_outbox_due on mail_outbox (due_at, id) where sent_at is null;
