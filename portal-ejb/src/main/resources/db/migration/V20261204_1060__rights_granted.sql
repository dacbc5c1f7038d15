-- Roles on single things, such as coordinator of network 7; written by the capabilities that know what a network is.
create table granted_right (
    member_id bigint not null references member on delete cascade,
    role text not null check (role ~ '^[A-Z_]+$'),
    kind text not null check (kind ~ '^[a-z]+$'),
    target bigint not null check (target > 0),
    granted_at timestamptz not null,
    primary key (member_id, kind, target, role)
);
create index granted_right_target on granted_right (kind, target, role);

-- In the whole portal there are no coordinators and no organizers: they are of a network, of a congress.
delete from member_role where role not in ('MEMBER', 'MODERATOR', 'ADMIN');
alter table member_role add constraint member_role_known check (role in ('MEMBER', 'MODERATOR', 'ADMIN'));
