-- What a member shows to the others of their networks, besides the name.
create table network_card (
    member_id  bigint      primary key references member,
    shown      boolean     not null,
    town       text        not null check (char_length(town) <= 80),
    helps      text        not null check (char_length(helps) <= 1000),
    changed_at timestamptz not null
);
