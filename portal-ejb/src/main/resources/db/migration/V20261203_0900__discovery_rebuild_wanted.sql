-- Wishes for a whole new index: its first rebuild that begins afterwards deletes them when it takes over.
create table index_rebuild_wanted (
    id bigint generated always as identity primary key
);

-- A backup from before this migration was brought back: the step over versions below tells.
insert into index_rebuild_wanted
    select from index_version where last_value > 1000000000;

-- Called once by the distribution when a backup was brought back, before any portal sees it.
create or replace function settle_after_restore() returns void
language plpgsql as $$
begin
    -- What arrived of an import is not in a backup, and its node may be another machine.
    update resource_import set state = 'FAILED', message = 'library.problem.importStopped', finished_at = now()
        where state in ('QUEUED', 'RUNNING');
    -- A search server of its own remembers greater versions than the backup knows: what is written now has to win.
    perform setval('index_version', (select last_value from index_version) + 1000000000);
    -- It also holds what the backup does not.
    insert into index_rebuild_wanted default values;
end
$$;
