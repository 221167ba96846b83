alter table clients.contact_point
    drop column plain,
    alter column value set not null,
    alter column mask set not null,
    alter column lookup set not null,
    add unique (contact_id, kind, lookup);

create index contact_point_by_lookup on clients.contact_point (lookup);

comment on column clients.contact_point.value is 'AES-256-GCM under the installation''s key, bound to the id';
comment on column clients.contact_point.lookup is 'HMAC-SHA256 of the value under a key of its own, cut to 128 bits';
