-- What moderation took out of readers' sight, until it gives it back. Who plans and who trains still see it.
alter table co_training
    add column taken_out boolean not null default false;
