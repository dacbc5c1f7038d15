-- How many files a member has sent today, so that there can be a limit; one row a member, whatever the day.
create table upload_count (
    member_id bigint primary key references member on delete cascade,
    day date not null,
    uploads integer not null check (uploads > 0)
);
