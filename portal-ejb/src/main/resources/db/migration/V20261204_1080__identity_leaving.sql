-- Who wants to leave is out at once, and erased some days later unless they come back; what stays has a number and,
-- where it signs published work, a name.
alter table member drop constraint member_state_check;
alter table member drop constraint member_name_check;
alter table member
    add column leaves_at timestamptz,
    add column credited boolean not null default true,
    add column active_at timestamptz not null default now();
update member set leaves_at = now() where state = 'LEFT';
alter table member
    add constraint member_state_known check (state in ('UNCONFIRMED', 'ACTIVE', 'LEAVING', 'SUSPENDED', 'LEFT')),
    add constraint member_named check (state = 'LEFT' or length(trim(name)) > 0),
    add constraint member_leaving check ((state in ('LEAVING', 'LEFT')) = (leaves_at is not null));
create index member_leaving on member (leaves_at) where state = 'LEAVING';

-- To the day: when the member last came in, or a program of theirs. Brought up to date by nights.
update member m set active_at = greatest(m.created_at, m.confirmed_at,
    (select max(s.seen_at) from sign_in_session s where s.member_id = m.id),
    (select max(t.last_used_at) from api_token t where t.member_id = m.id));
create index member_active on member (active_at) where state = 'ACTIVE';

-- Who was told that an account without visits is erased; a visit takes the row away.
create table inactivity_warning (
    member_id bigint primary key references member on delete cascade,
    warnings integer not null check (warnings in (1, 2)),
    told_at timestamptz not null
);

-- Texts that members agreed to, as they stood: to show what has changed since.
create table consent_text (
    subject text not null,
    version text not null,
    text_fr text not null,
    text_en text not null,
    first_seen_at timestamptz not null,
    primary key (subject, version)
);
