-- The thing whose people in charge decide about a case too, such as a network.
alter table report_case add scope_kind text;
alter table report_case add scope_id bigint;
alter table report_case add check ((scope_kind is null) = (scope_id is null));
create index report_case_scope on report_case (scope_kind, scope_id) where scope_kind is not null;
