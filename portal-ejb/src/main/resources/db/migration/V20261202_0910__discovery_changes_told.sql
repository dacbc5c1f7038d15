-- Every change that readers may see makes an index task: all nodes hear of it with the commit, and keep no page from before.
create function tell_changes() returns trigger language plpgsql as $$
begin
    perform pg_notify('essaim_changes', '');
    return null;
end $$;
create trigger index_task_tells_changes after insert on index_task
    for each statement execute function tell_changes();
