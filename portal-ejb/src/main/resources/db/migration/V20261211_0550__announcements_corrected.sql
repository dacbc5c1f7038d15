-- What members were told again when it was corrected, the last time: what became of its first letters stays known.
alter table announcement add column corrected_notice_id bigint references notice on delete set null;
