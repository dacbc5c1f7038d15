-- Whoever watches the portal reads its figures with a token of an administrator.
insert into api_scope (name, required_role) values ('metrics:read', 'ADMIN');
