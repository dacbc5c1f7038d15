-- What a thing said when moderators took it away, as far as its members could show it again by themselves: a digest, which
-- tells nothing of the words and knows them again.
create function digest_of_words(words text) returns text language sql immutable strict parallel safe
return encode(sha256(convert_to(regexp_replace(folded(words), '[^[:alnum:]]+', '', 'g'), 'UTF8')), 'hex');

alter table report_case add column removed_digest text;

-- Until now nothing could be changed without being shown again.
update report_case r
set removed_digest = (select digest_of_words(case when c.helps = '' then c.town else c.helps end)
                      from network_card c
                      where c.member_id = r.thing_id and c.removed_from is not null)
where r.thing_kind = 'card' and r.measure = 'REMOVE';

update report_case r
set removed_digest = (select digest_of_words(case when m.bio = '' then m.name else m.bio end)
                      from member m
                      where m.id = r.thing_id and not m.public_profile)
where r.thing_kind = 'member' and r.measure = 'REMOVE';
