-- A session ends some day, however often it is used; no statement can prolong it beyond. SessionBook says the same.
update sign_in_session
set expires_at = least(expires_at, created_at + case when remembered then interval '2160 hours' else interval '24 hours' end);
alter table sign_in_session add constraint sign_in_session_longest
    check (expires_at <= created_at + case when remembered then interval '2160 hours' else interval '24 hours' end);
