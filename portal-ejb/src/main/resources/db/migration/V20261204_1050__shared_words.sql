-- How French readers expect a list: É after E, œ as oe, capitals beside small letters.
create collation french (provider = icu, locale = 'fr');

-- Words as they are compared when somebody looks for them: without case, accents, ligatures, apostrophes and hyphens.
-- org.essaim.shared.lists.Folding does the same to what is typed; a test keeps both in step.
create function folded(words text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(
    replace(replace(replace(
        translate(
            regexp_replace(
                lower(normalize(words, NFKD) collate french),
                '[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]', '', 'g'),
            'ςøđłı', 'σodli'),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
    '[\u0001-\u0020\u0027\u002d\u0060\u007f\u0085\u02bc\u2010-\u2015\u2018\u2019\u2028\u2029\u2212]+', ' ', 'g'));

alter table member add column name_words text generated always as (folded(name)) stored;
drop index member_name;
create index member_name on member (name collate french, id);

alter table resource add column title_words text generated always as (folded(title)) stored;
create index resource_title on resource (title collate french, id) where state = 'PUBLISHED';
