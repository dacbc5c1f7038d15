-- Files that people gave: what is known of them; the bytes are in the file store under the random name.
create table stored_file (
    name text primary key,
    original_name text not null,
    media_type text not null,
    size bigint not null check (size >= 0),
    sha256 text not null,
    created_at timestamptz not null
);
