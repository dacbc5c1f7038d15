-- What no reader sees, such as a draft that is saved every minute, is for the index alone: nodes keep their pages.
alter table index_task add column unseen boolean not null default false;

create or replace function tell_changes() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added where not unseen) then
        perform pg_notify('essaim_changes', '');
    end if;
    return null;
end $$;

drop trigger index_task_tells_changes on index_task;
create trigger index_task_tells_changes after insert on index_task
    referencing new table as added for each statement execute function tell_changes();
