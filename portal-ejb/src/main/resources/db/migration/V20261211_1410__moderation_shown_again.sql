-- Whether those whose thing was taken away have shown it again since, with other words: what they hide afterwards is their wish.
alter table report_case
    add column shown_again boolean not null default false;
