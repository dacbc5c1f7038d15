-- What the thing is a part of, or belongs to, where the act was done for that: a member of a network. No reference either.
alter table audit_entry add within_kind text check (within_kind <> ''), add within_id bigint,
    add check ((within_kind is null) = (within_id is null));
create index audit_entry_within on audit_entry (within_kind, within_id, id desc) where within_kind is not null;
