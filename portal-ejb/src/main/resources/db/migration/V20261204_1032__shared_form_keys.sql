-- What was sent with a one-time key, and the answer it got: a second sending gets the first one's answer.
create table form_key (
    -- A digest of the key, of who sent it and of what was sent with it.
    id text primary key,
    member_id bigint references member on delete cascade,
    made_at timestamptz not null,
    -- Readable with the key alone, which only the sender has; null while the first one is under way.
    answer bytea
);
create index form_key_made on form_key (made_at);
