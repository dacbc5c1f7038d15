-- Who is kept out of a network is told so on its page; read with the session, as all rights are.
insert into granted_right (member_id, role, kind, target, granted_at)
select member_id, 'SUSPENDED', 'network', network_id, since from network_membership where state = 'SUSPENDED';
