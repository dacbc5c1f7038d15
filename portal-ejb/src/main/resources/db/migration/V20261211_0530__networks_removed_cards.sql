-- To whom a card was shown that moderators took out of the directories, so that it can be shown again.
alter table network_card add column removed_from text check (removed_from in ('NETWORKS', 'PORTAL', 'EVERYONE'));
