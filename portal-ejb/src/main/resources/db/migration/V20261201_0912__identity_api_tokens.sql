create table api_token (
    id bigint generated always as identity primary key,
    member_id bigint not null references member on delete cascade,
    name text not null check (length(trim(name)) > 0),
    token_hash text not null unique,
    scopes text[] not null check (cardinality(scopes) > 0),
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz
);
create index api_token_member on api_token (member_id, id);

-- What a token can be allowed, and the role that its member must hold; org.essaim.identity.access.ApiScope says the same.
create table api_scope (
    name text primary key,
    required_role text not null
);
insert into api_scope (name, required_role) values
    ('library:read', 'MEMBER'),
    ('library:write', 'MEMBER'),
    ('search:read', 'MEMBER'),
    ('members:read', 'MEMBER'),
    ('imports:write', 'ADMIN');

-- For the command line of the distribution, whose user holds the machine.
create function issue_api_token(email text, name text, scopes text[], token_hash text) returns bigint
language plpgsql as $$
declare
    holder bigint;
    refused text;
    token bigint;
begin
    select m.id into holder from member m where m.email = lower(trim($1)) and m.state = 'ACTIVE';
    if holder is null then
        raise exception 'no active member has the address %', $1;
    end if;
    select string_agg(asked, ', ') into refused
        from unnest($3) asked where not exists (select 1 from api_scope s where s.name = asked);
    if refused is not null then
        raise exception 'unknown scope %; there are %', refused,
            (select string_agg(s.name, ', ' order by s.name) from api_scope s);
    end if;
    select string_agg(s.name || ' needs the role ' || s.required_role, ', ') into refused
        from api_scope s
        where s.name = any ($3)
          and not exists (select 1 from member_role r where r.member_id = holder and r.role = s.required_role);
    if refused is not null then
        raise exception '% may not have it: %', $1, refused;
    end if;
    insert into api_token (member_id, name, scopes, token_hash) values (holder, $2, $3, $4) returning id into token;
    return token;
end
$$;
