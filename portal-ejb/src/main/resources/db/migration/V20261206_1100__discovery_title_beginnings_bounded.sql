-- A lexeme has 2 046 bytes at most, and signs such as "㍿" fold to several letters: a word is known by its first 255. What
-- the indexes hold of longer words begins with these, and is found by them as before.
create or replace function title_beginnings(title text) returns tsvector language sql immutable strict parallel safe
return array_to_tsvector(array(
    select left(word, 255)
    from unnest(string_to_array(
        regexp_replace(folded(title) collate french, '[^[:alnum:]]+', ' ', 'g'), ' ')) as word
    where word <> ''));
