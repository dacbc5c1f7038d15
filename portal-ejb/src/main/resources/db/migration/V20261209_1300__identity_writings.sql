-- Whether what somebody who is about to leave wrote among others stays there, without the name.
alter table member
    add column writings_stay boolean not null default true;
