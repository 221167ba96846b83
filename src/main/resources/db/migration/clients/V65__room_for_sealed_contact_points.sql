-- Numbers and addresses are no longer kept in plain text: the application seals each for its row (66), finds it by a keyed mark, and
-- shows its mask.
alter table clients.contact_point rename column value to plain;
alter table clients.contact_point
    alter column plain drop not null,
    add column value  bytea,
    add column mask   text,
    add column lookup uuid;
