-- Who is suspended while they leave cannot come back by signing in, and is erased at the time they were told.
alter table member
    drop constraint member_leaving,
    add constraint member_leaving check (
        state = 'SUSPENDED' or (state in ('LEAVING', 'LEFT')) = (leaves_at is not null));
drop index member_leaving;
create index member_leaving on member (leaves_at) where state in ('LEAVING', 'SUSPENDED');
