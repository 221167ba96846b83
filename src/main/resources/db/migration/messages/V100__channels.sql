-- How servers are reached, where somebody set it on the page; what is not here is as the installation's properties say.
create table messages.channel (
    key             text        primary key check (key in ('smtp', 'imap', 'smpp', 'http-sms', 'telegram')),
    settings        jsonb       not null,
    secrets         bytea       not null,
    enabled         boolean     not null,
    version         bigint      not null default 1,
    changed_by      uuid        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null
);
comment on column messages.channel.secrets is
    'passwords, tokens and headers as one JSON document, AES-256-GCM under the installation''s key, bound to the key';

-- No policy: no request reads it.
alter table messages.channel enable row level security;
