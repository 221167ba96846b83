alter table messages.outbox
    drop column plain,
    alter column address set not null,
    alter column mask set not null;
comment on column messages.outbox.address is 'AES-256-GCM under the installation''s key, bound to the id';

alter table messages.unsubscribed
    drop column plain,
    add primary key (channel, address);
comment on column messages.unsubscribed.address is 'HMAC-SHA256 of the address under a key of its own, cut to 128 bits';
