-- What people in charge did, in the transaction of the act. Entries are added, and that is all: neither statements of
-- the portal nor hands at the console change or delete one, but by the two functions below.
create table audit_entry (
    id           bigint generated always as identity primary key,
    -- Key of its words.
    action       text        not null check (action <> ''),
    -- What it was done to. No reference: an entry outlives the thing.
    thing_kind   text        not null check (thing_kind <> ''),
    thing_id     bigint      not null,
    -- Null for the portal itself.
    actor_id     bigint      references member,
    -- Words of the portal, with keys in braces for texts of the screen.
    detail       text        not null default '',
    -- Words of who did it.
    reason       text        not null default '',
    reason_words text        generated always as (folded(reason)) stored,
    done_at      timestamptz not null
);
create index audit_entry_newest on audit_entry (done_at desc, id desc);
create index audit_entry_thing on audit_entry (thing_kind, thing_id, id desc);
create index audit_entry_actor on audit_entry (actor_id, id desc);

insert into audit_entry (action, thing_kind, thing_id, actor_id, detail, reason, done_at)
select 'identity.IdentityAudit.' || action, 'member', member_id, actor_id,
       regexp_replace(detail, '[A-Z_]+', '{identity.Role.\&}', 'g'), reason, done_at
from member_audit order by id;
drop table member_audit;

-- The night names what it does for the rest of its statement; whatever else comes is refused.
create function audit_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('essaim.audit', true) = 'expire' then
        return old;
    end if;
    if tg_op = 'UPDATE' and current_setting('essaim.audit', true) = 'forget' and new.reason = ''
        and to_jsonb(new) - 'reason' - 'reason_words' = to_jsonb(old) - 'reason' - 'reason_words' then
        return new;
    end if;
    raise exception 'an entry of the audit is neither changed nor deleted';
end $$;
create trigger audit_keeps before update or delete on audit_entry for each row execute function audit_keeps();

-- Takes the words out of what was done to a thing; the act stays.
create function audit_forget(kind text, thing bigint) returns integer language plpgsql as $$
declare
    many integer;
begin
    perform set_config('essaim.audit', 'forget', true);
    update audit_entry set reason = '' where thing_kind = kind and thing_id = thing and reason <> '';
    get diagnostics many = row_count;
    perform set_config('essaim.audit', '', true);
    return many;
end $$;

-- Deletes what was done before a moment; gives how many it was.
create function audit_expire(before timestamptz) returns integer language plpgsql as $$
declare
    many integer;
begin
    perform set_config('essaim.audit', 'expire', true);
    delete from audit_entry where done_at < before;
    get diagnostics many = row_count;
    perform set_config('essaim.audit', '', true);
    return many;
end $$;

-- An account that was never confirmed goes as a row, and what was said about it goes too.
create function audit_forgets_member() returns trigger language plpgsql as $$
begin
    perform audit_forget('member', old.id);
    return null;
end $$;
create trigger audit_forgets_member after delete on member for each row execute function audit_forgets_member();
