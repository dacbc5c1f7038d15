-- The database, its schema and all in it belong to the portal's role, which is no superuser. An extension stays its maker's.
do $$
declare
    command text;
begin
    if not exists (select 1 from pg_roles where rolname = 'essaim') then
        create role essaim;
    end if;
    alter role essaim login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    alter database postgres owner to essaim;
    alter schema public owner to essaim;
    foreach command in array array(
        select format('alter table %s owner to essaim', c.oid::regclass)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
          and c.relowner <> 'essaim'::regrole
          and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        union all
        -- A sequence that a column owns went with its table.
        select format('alter sequence %s owner to essaim', c.oid::regclass)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and c.relowner <> 'essaim'::regrole
          and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'e', 'i'))
        union all
        select format('alter routine %s owner to essaim', p.oid::regprocedure)
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner <> 'essaim'::regrole
          and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select format('alter type %s owner to essaim', t.oid::regtype)
        from pg_type t left join pg_class c on c.oid = t.typrelid
        where t.typnamespace = 'public'::regnamespace and t.typowner <> 'essaim'::regrole
          and (t.typtype in ('e', 'd', 'r') or c.relkind = 'c')
          and not exists (select 1 from pg_depend d where d.objid = t.oid and d.deptype = 'e')
        union all
        select format('alter collation public.%I owner to essaim', c.collname)
        from pg_collation c
        where c.collnamespace = 'public'::regnamespace and c.collowner <> 'essaim'::regrole
          and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
    loop
        execute command;
    end loop;
end
$$
