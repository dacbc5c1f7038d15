-- Whoever belongs to a network hears of it, as those do who join from now on.
insert into notice_follow (member_id, kind, thing_id, followed, muted, since)
    select member_id, 'network', network_id, true, false, since from network_membership where state = 'ACTIVE'
    on conflict (member_id, kind, thing_id) do nothing;
