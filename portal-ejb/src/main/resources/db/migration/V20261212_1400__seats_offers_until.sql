-- When what the seats are of begins: nobody is offered one then, or may take one later. None where the owner has no such moment.
alter table seat_pool add offers_until timestamptz;

update seat_pool p set offers_until = (select min(h.starts_at) from half_day h where h.co_training_id = p.thing_id)
where p.thing_kind = 'cotraining';
