-- What was taken away and what it said were written down at two moments; what is given back is found by one.
update discussion_version v set replaced_at = p.removed_at from discussion_post p
where p.id = v.post_id and p.removal = 'CARE' and v.replaced_at <> p.removed_at
    and v.id = (select max(s.id) from discussion_version s where s.post_id = p.id);
