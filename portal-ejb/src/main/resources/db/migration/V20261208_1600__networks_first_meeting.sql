-- Whether a network met is told by its agenda.
alter table network drop column first_meeting_on;
