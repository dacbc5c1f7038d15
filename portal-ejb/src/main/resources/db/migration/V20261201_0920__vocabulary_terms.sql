-- The school's words with their codes, loaded from vocabulary/*.csv.
create table vocabulary_term (
    kind text not null,
    code text not null,
    label_fr text not null,
    label_en text not null,
    short_fr text not null,
    parent text not null default '',
    synonyms text[] not null default '{}',
    position integer not null,
    valid_from date,
    valid_to date,
    properties jsonb not null default '{}',
    primary key (kind, code)
);

create table vocabulary_mail_domain (
    domain text primary key,
    academie_code text not null
);

-- What was loaded last, so that a start reads a file again only when it changed.
create table vocabulary_file (
    name text primary key,
    checksum text not null,
    loaded_at timestamptz not null default now()
);
