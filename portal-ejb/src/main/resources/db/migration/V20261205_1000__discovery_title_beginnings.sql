-- The words of a title, so that their beginnings are found while somebody types them: 'energi':* & 'ch':*.
-- They are folded as everywhere, and nothing but letters and digits makes a word.
create function title_beginnings(title text) returns tsvector language sql immutable strict parallel safe
return array_to_tsvector(array_remove(
    string_to_array(regexp_replace(folded(title) collate french, '[^[:alnum:]]+', ' ', 'g'), ' '), ''));

create index scenario_version_title_beginnings on scenario_version using gin (title_beginnings(title))
    where state = 'PUBLISHED';
create index resource_title_beginnings on resource using gin (title_beginnings(title)) where state = 'PUBLISHED';
create index member_name_beginnings on member using gin (title_beginnings(name))
    where state = 'ACTIVE' and public_profile;

-- Documents carry the flip profile from now on, and offer their keywords alone: the index is to be made again.
insert into index_rebuild_wanted default values;
