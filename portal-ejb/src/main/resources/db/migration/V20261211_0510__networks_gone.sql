-- Who had left and is kept out: since when they were gone, which is what they are again when they are let in. The day on
-- which they joined stays, as figures count it.
alter table network_membership add column gone_at timestamptz;
update network_membership set gone_at = since where state = 'SUSPENDED' and joined_at is null;
