-- What was added to a post that is removed, beside its text, so that both can be given back.
alter table discussion_version add column addition text not null default '';
