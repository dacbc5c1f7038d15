-- What a letter carries that opens something, such as a link that works once: kept until it has left or stops working.
-- The placeholders hold a harmless value in its place.
alter table mail_outbox add column secrets jsonb, add column secrets_until timestamptz;

-- Letters of before: a link whose letter has left, or is old, opens nothing any more.
update mail_outbox set
    secrets = case when sent_at is null and gave_up_at is null
        then jsonb_build_object('link', placeholders -> 'link') end,
    secrets_until = created_at + case template when 'identity-reset' then interval '1 hour' else interval '24 hours' end,
    placeholders = jsonb_set(placeholders, '{link}',
        to_jsonb(regexp_replace(placeholders ->> 'link', 'jeton=.*', 'jeton=…')))
where template in ('identity-confirm', 'identity-reset', 'identity-address') and placeholders ? 'link';
