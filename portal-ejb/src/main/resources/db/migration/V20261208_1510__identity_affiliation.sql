-- An académie that another address than the account's proved; that address itself is kept nowhere.
alter table member
    add column affiliation_academie text,
    add column affiliation_until    date,
    -- The day on which the member was told last that the proof ends.
    add column academie_told_on     date,
    add constraint member_affiliation_whole check ((affiliation_academie is null) = (affiliation_until is null));
create index member_academie_proved on member (academie_proved_until) where academie_proved_until is not null;
