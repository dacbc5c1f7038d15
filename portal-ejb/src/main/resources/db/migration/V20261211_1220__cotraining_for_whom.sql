-- What co-trainings are about and whom they are for, and where: codes of vocabularies, none for all.
alter table co_training
    add column disciplines text[] not null default '{}',
    add column levels      text[] not null default '{}',
    add column departement text   not null default '' check (char_length(departement) <= 3);
