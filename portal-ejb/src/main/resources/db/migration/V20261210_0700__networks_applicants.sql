-- Who asked to join a network is told on its page that the request waits; read with the session, as all rights are.
insert into granted_right (member_id, role, kind, target, granted_at)
select member_id, 'ASKED', 'network', network_id, since from network_membership where state = 'REQUESTED';
