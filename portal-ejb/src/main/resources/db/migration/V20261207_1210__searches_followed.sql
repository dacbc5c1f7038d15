-- A saved search is followed like anything else: how its news are told is chosen and ended in one place.
insert into notice_follow (member_id, kind, thing_id, followed, muted, since)
    select member_id, 'search', id, true, false, created_at from saved_search;
insert into notice_choice (member_id, topic, kind, thing_id, mail, chosen_at)
    select member_id, 'searches-news', 'search', id, rhythm, created_at from saved_search;
drop index saved_search_told;
alter table saved_search drop column rhythm, drop column leave_key;
create index saved_search_told on saved_search (told_at);
