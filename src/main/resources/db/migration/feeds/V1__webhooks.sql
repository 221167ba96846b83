-- Addresses of other systems that are told what happens.
create table feeds.webhook (
    id           uuid primary key,
    address      text        not null,
    events       text[]      not null check (cardinality(events) > 0),
    disabled_at  timestamptz,
    disabled_why text check (disabled_why in ('by-hand', 'exhausted', 'gone')),
    version      bigint      not null default 1,
    created_by   uuid        not null,
    created_name text        not null,
    created_at   timestamptz not null,
    check ((disabled_at is null) = (disabled_why is null))
);

create policy of_whoever_sees_everything on feeds.webhook for select to struktura_request
    using ((select staff.sees_everything()));
alter table feeds.webhook enable row level security;

-- By what deliveries are signed: one, and while it is being changed the one before until it ends.
create table feeds.webhook_secret (
    id      uuid primary key,
    webhook uuid  not null references feeds.webhook on delete cascade,
    sealed  bytea not null,
    ends_at timestamptz
);
comment on column feeds.webhook_secret.sealed is 'AES-256-GCM under the installation''s key, bound to the id';

create unique index one_secret_without_end on feeds.webhook_secret (webhook) where ends_at is null;
create index secret_of_webhook on feeds.webhook_secret (webhook);

create policy of_whoever_sees_everything on feeds.webhook_secret for select to struktura_request
    using ((select staff.sees_everything()));
alter table feeds.webhook_secret enable row level security;

-- One event on its way to one address; body and id stay what they were, however often it is tried.
create table feeds.delivery (
    id          uuid primary key,
    webhook     uuid        not null references feeds.webhook on delete cascade,
    -- the entry of the journal it tells of; null for a test
    entry       bigint,
    event       text        not null,
    body        text        not null,
    state       text        not null check (state in ('waiting', 'delivered', 'failed')),
    attempts    int         not null default 0,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    fence       bigint      not null default 0,
    lease_until timestamptz,
    tried_at    timestamptz,
    -- what the server answered, or what went wrong before it could
    status      int,
    fault       text,
    answer      text,
    took_millis bigint,
    unique (webhook, entry, event)
);

create index delivery_due on feeds.delivery (webhook, due_at, id) where state = 'waiting';
create index delivery_of_webhook on feeds.delivery (webhook, id desc);
create index delivery_settled on feeds.delivery (created_at) where state <> 'waiting';

create policy of_whoever_sees_everything on feeds.delivery for select to struktura_request
    using ((select staff.sees_everything()));
alter table feeds.delivery enable row level security;

-- Up to where the journal has been read; what happened before webhooks were there is told to nobody.
create table feeds.webhook_cursor (
    only_one boolean primary key default true check (only_one),
    entry    bigint  not null
);
insert into feeds.webhook_cursor (entry)
select coalesce(max(last_value), 0) from pg_sequences where schemaname = 'journal' and sequencename = 'entry_id_seq';

-- No policy: no request reads it.
alter table feeds.webhook_cursor enable row level security;
