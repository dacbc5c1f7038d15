-- Every token has an end; those of before get a year from now.
update api_token set expires_at = now() + interval '365 days' where expires_at is null;
alter table api_token
    alter column expires_at set default now() + interval '365 days',
    alter column expires_at set not null;

-- A member holds twenty tokens that work, whoever makes them and however many at once.
create function refuse_more_tokens() returns trigger
language plpgsql as $$
begin
    perform 1 from member where id = new.member_id for no key update;
    if (select count(*) from api_token
        where member_id = new.member_id and revoked_at is null and expires_at > now()) >= 20 then
        raise exception 'member % has twenty tokens', new.member_id using errcode = 'TK001';
    end if;
    return new;
end
$$;
create trigger api_token_most before insert on api_token for each row execute function refuse_more_tokens();

-- As before, and its owner is written that there is a new token.
create or replace function issue_api_token(email text, name text, scopes text[], token_hash text) returns bigint
language plpgsql as $$
declare
    holder member;
    refused text;
    token api_token;
begin
    select m.* into holder from member m where m.email = lower(trim($1)) and m.state = 'ACTIVE';
    if holder.id is null then
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
          and not exists (select 1 from member_role r where r.member_id = holder.id and r.role = s.required_role);
    if refused is not null then
        raise exception '% may not have it: %', $1, refused;
    end if;
    insert into api_token as t (member_id, name, scopes, token_hash) values (holder.id, $2, $3, $4)
        returning t.* into token;
    insert into mail_outbox (recipient, recipient_name, template, locale, placeholders)
        values (holder.email, holder.name, 'identity-token', holder.locale, jsonb_build_object(
            'token', token.name,
            'scopes', array_to_string(token.scopes, ', '),
            'until', to_char(token.expires_at at time zone 'Europe/Paris',
                case holder.locale when 'en' then 'YYYY-MM-DD' else 'DD/MM/YYYY' end)));
    return token.id;
end
$$;
