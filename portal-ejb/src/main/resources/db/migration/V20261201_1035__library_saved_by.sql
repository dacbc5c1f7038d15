-- Who saved a draft last, told to the co-author or the other window whose save came too late.
alter table scenario_version add column saved_by bigint references member on delete set null;
