alter table integration.import_row
    drop column plain,
    alter column cells set not null,
    alter column hash set not null;
comment on column integration.import_row.cells is 'AES-256-GCM under the installation''s key, bound to file and place';
comment on column integration.import_row.hash is 'HMAC-SHA256 of file and cells under a key of its own, cut to 128 bits';

alter table integration.import
    drop column plain,
    alter column columns set not null;
comment on column integration.import.columns is 'with samples of what they hold; AES-256-GCM under the installation''s key, bound to the id';
