-- A browser that a member came in with: it has tries of its own, which nobody else can use up.
create table known_device (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    -- Of what the browser keeps; another one after each sign-in.
    secret_hash text not null,
    entered_at timestamptz not null,
    unique (secret_hash, member_id)
);
create index known_device_member on known_device (member_id, entered_at desc);

-- Tries are counted under the member where there is one, and under the address in one spelling where there is none.
truncate throttled_attempt;
alter table throttled_attempt add column device bigint;
create index throttled_attempt_device on throttled_attempt (device, action, tried_at) where device is not null;

-- When a member was last told that others try passwords.
create table wrong_tries_told (
    member_id bigint primary key references member on delete cascade,
    told_at timestamptz not null
);

-- One spelling an address, unless somebody else has it.
update member m set email = lower(normalize(m.email, NFKC))
where m.email <> lower(normalize(m.email, NFKC))
  and not exists (select 1 from member o where o.email = lower(normalize(m.email, NFKC)));
