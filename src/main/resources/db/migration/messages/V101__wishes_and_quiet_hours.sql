-- What people said of being written to: that they want it, or that they do not. By address, or by client whatever the address.
create table messages.wish (
    id            uuid        primary key,
    stance        text        not null check (stance in ('objection', 'consent')),
    purpose       text        not null check (purpose in ('all', 'marketing')),
    channel       text        check (channel in ('email', 'sms', 'telegram')),
    client        uuid,
    address       uuid,
    sealed        bytea,
    mask          text,
    reason        text        not null,
    source        text        not null check (source in ('by-hand', 'import', 'program')),
    said_at       timestamptz not null,
    said_to       uuid        not null,
    said_to_name  text        not null,
    ended_at      timestamptz,
    ended_by_name text,
    check ((client is null) <> (address is null)),
    check ((address is null) = (sealed is null) and (address is null) = (mask is null)),
    check ((ended_at is null) = (ended_by_name is null))
);
comment on column messages.wish.channel is 'null: whichever';
comment on column messages.wish.address is 'HMAC-SHA256 of the address under a key of its own, cut to 128 bits';
comment on column messages.wish.sealed is 'the address, AES-256-GCM under the installation''s key, bound to the id';

create index wish_of_address on messages.wish (address) where ended_at is null;
create index wish_of_client on messages.wish (client) where ended_at is null;

-- No policy: services ask for it after they have seen to it that the asker sees the client, or everything.
alter table messages.wish enable row level security;

-- The clock of a client where it is not that of the country.
create table messages.client_clock (
    client uuid primary key,
    zone   text not null
);
alter table messages.client_clock enable row level security;

-- When clients are written to, on their own clock.
create table messages.courtesy (
    only_one        boolean     primary key default true check (only_one),
    opens           time        not null,
    closes          time        not null check (closes > opens),
    channels        text[]      not null,
    consent_first   boolean     not null,
    version         bigint      not null default 1,
    changed_by_name text,
    changed_at      timestamptz
);
comment on column messages.courtesy.consent_first is 'whether advertising goes only to those who agreed to it';
insert into messages.courtesy (opens, closes, channels, consent_first) values ('09:00', '20:00', '{sms,telegram}', false);
alter table messages.courtesy enable row level security;

-- How many messages may leave at the moment: all nodes take from the same bucket.
create table messages.bucket (
    channel text             primary key check (channel in ('email', 'sms', 'telegram')),
    tokens  double precision not null,
    at      timestamptz      not null
);
alter table messages.bucket enable row level security;

alter table messages.outbox
    add column at_once boolean not null default false,
    drop constraint outbox_state_check,
    add constraint outbox_state_check check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'unclear',
                                                       'no-channel', 'stale', 'suppressed', 'folded'));
comment on column messages.outbox.at_once is 'whether it goes at any hour: an answer in a conversation, or the writer''s own choice';
create index outbox_to_us on messages.outbox (on_behalf_of) where state = 'queued' and not to_client;
