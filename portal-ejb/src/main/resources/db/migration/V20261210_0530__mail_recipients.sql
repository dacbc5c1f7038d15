-- An administrator looks for what was written to somebody, or to a domain.
create index mail_outbox_recipient on mail_outbox (recipient, created_at desc);
create index mail_outbox_domain on mail_outbox (domain, created_at desc);
