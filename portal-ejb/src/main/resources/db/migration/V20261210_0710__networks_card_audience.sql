-- A card can be shown beyond one's own networks: to whoever has an account, or to everybody.
alter table network_card add column shown_to text;
update network_card set shown_to = case when shown then 'NETWORKS' else 'NOBODY' end;
alter table network_card alter column shown_to set not null;
alter table network_card add constraint network_card_shown_to_known
    check (shown_to in ('NOBODY', 'NETWORKS', 'PORTAL', 'EVERYONE'));
alter table network_card drop column shown;
