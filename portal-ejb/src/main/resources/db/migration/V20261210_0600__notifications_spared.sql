-- Somebody who would be told as a follower, and is told the same by other news that is more theirs.
alter table notice_person add column told boolean not null default true;

create or replace view notice_told as
select way.notice_id, way.member_id, way.kind, way.thing_id
from (
    select p.notice_id, p.member_id, n.about_kind as kind, n.about_id as thing_id
    from notice_person p join notice n on n.id = p.notice_id
    where p.told
    union all
    select t.notice_id, f.member_id, f.kind, f.thing_id
    from notice_follow f
    join notice_thing t on t.kind = f.kind and t.thing_id = f.thing_id and t.tells
    join notice n on n.id = t.notice_id and n.happened_at >= f.since
    where f.followed
) way
join notice n on n.id = way.notice_id
where n.actor_id is distinct from way.member_id
and not exists (
    select 1 from notice_person p
    where p.notice_id = way.notice_id and p.member_id = way.member_id and not p.told
)
and not exists (
    select 1 from notice_thing t
    join notice_follow m on m.kind = t.kind and m.thing_id = t.thing_id
    where t.notice_id = way.notice_id and m.member_id = way.member_id and m.muted
);
