-- What a file says is no longer kept in plain text: its rows, and the samples of its columns, are sealed (66).
alter table integration.import_row drop column hash;
alter table integration.import_row rename column cells to plain;
alter table integration.import_row
    alter column plain drop not null,
    add column cells bytea,
    add column hash  uuid;

alter table integration.import rename column columns to plain;
alter table integration.import
    alter column plain drop not null,
    add column columns bytea;
