-- One row for each browser that is signed in. The cookie carries the id and a secret; only the secret's hash is here.
create table sign_in_session (
    id uuid primary key,
    member_id bigint not null references member on delete cascade,
    secret_hash text not null,
    -- The secret before this one: answers still in flight carry it.
    previous_hash text,
    rotated_at timestamptz not null,
    -- When the present secret was first shown again: from then on the browser has it.
    received_at timestamptz,
    remembered boolean not null,
    user_agent text not null default '',
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_in_session_member on sign_in_session (member_id, seen_at desc);
create index sign_in_session_expiry on sign_in_session (expires_at);

-- Links that were mailed: they work once, until they expire.
create table one_time_link (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    purpose text not null,
    token_hash text not null unique,
    -- What the link confirms, such as a new address.
    subject text not null default '',
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index one_time_link_member on one_time_link (member_id, purpose);
create index one_time_link_expiry on one_time_link (expires_at);

-- Tries at things that are worth slowing down. The account is a hash of what was typed, whether it exists or not.
create table throttled_attempt (
    id bigint generated always as identity primary key,
    action text not null,
    account text not null,
    address text not null,
    tried_at timestamptz not null
);
create index throttled_attempt_account on throttled_attempt (account, action, tried_at);
create index throttled_attempt_address on throttled_attempt (address, action, tried_at);
create index throttled_attempt_time on throttled_attempt (tried_at);
