-- Letters that wait keep what fills them; few do at any moment.
create index notice_filled on notice (id) where placeholders is not null;
