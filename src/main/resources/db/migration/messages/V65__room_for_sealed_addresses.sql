-- Addresses are no longer kept in plain text, as those of the client base are not: sealed for their message (66), shown by their mask.
alter table messages.outbox rename column address to plain;
alter table messages.outbox
    alter column plain drop not null,
    add column address bytea,
    add column mask    text;

-- Whoever wants no more news is known by a keyed mark of the address alone.
alter table messages.unsubscribed rename column address to plain;
alter table messages.unsubscribed drop constraint unsubscribed_pkey;
alter table messages.unsubscribed
    alter column plain drop not null,
    add column address uuid;
