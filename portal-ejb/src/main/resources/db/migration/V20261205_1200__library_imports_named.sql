-- What people know an import by, and whether it was a rehearsal that kept nothing.
alter table resource_import
    add column file_name text not null default '',
    add column rehearsal boolean not null default false;

-- Ids of systems elsewhere are compared composed; those that came before are made so where no other has that name.
update resource r set external_id = normalize(r.external_id, NFC)
 where r.external_id is not nfc normalized
   and not exists (select 1
                     from resource other
                    where normalize(other.external_id, NFC) = normalize(r.external_id, NFC)
                      and (other.external_id is nfc normalized or other.id < r.id));
