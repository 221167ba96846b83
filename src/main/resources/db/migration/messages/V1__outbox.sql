create table messages.outbox (
    id               uuid        primary key,
    key              text        not null unique,
    channel          text        not null check (channel in ('email', 'sms', 'telegram')),
    recipient        text        not null,
    address          text        not null,
    locale           text        not null,
    template         text        not null,
    fields           jsonb       not null,
    about_type       text        not null,
    about_id         uuid        not null,
    to_client        boolean     not null,
    purpose          text        not null check (purpose in ('service', 'marketing')),
    why              jsonb,
    on_behalf_of     uuid,
    stale_after      timestamptz,
    unsubscribe      text        unique,
    posted_at        timestamptz not null,
    state            text        not null check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'unclear',
                                                           'no-channel', 'stale', 'suppressed')),
    state_at         timestamptz not null,
    due_at           timestamptz not null,
    attempts         integer     not null default 0,
    lease_until      timestamptz,
    fence            bigint      not null default 0
);
comment on column messages.outbox.fence is
    'grows with each claim; whoever comes with an older one has lost the message to another node';

create index outbox_due on messages.outbox (due_at) where state = 'queued';
create index outbox_in_flight on messages.outbox (lease_until) where state = 'sending';
create index outbox_about on messages.outbox (about_id);
create index outbox_on_behalf_of on messages.outbox (on_behalf_of, id desc);

create table messages.attachment (
    message          uuid        not null references messages.outbox on delete cascade,
    position         integer     not null,
    file_name        text        not null,
    content_type     text        not null,
    content          bytea       not null,
    primary key (message, position)
);

create table messages.step (
    message          uuid        not null references messages.outbox on delete cascade,
    id               bigint      generated always as identity,
    at               timestamptz not null,
    state            text        not null,
    who              uuid,
    who_name         text,
    why              jsonb,
    answer           text,
    primary key (message, id)
);
comment on table messages.step is 'what became of a message: each state with its moment, person, reason and the server''s answer';

create table messages.part (
    channel          text        not null,
    provider_id      text        not null,
    message          uuid        references messages.outbox on delete cascade,
    receipt          text,
    received_at      timestamptz,
    primary key (channel, provider_id)
);
comment on table messages.part is
    'what the provider calls (a part of) a message; a receipt may come before the answer that names its message';
create index part_message on messages.part (message);

create table messages.unsubscribed (
    channel          text        not null,
    address          text        not null,
    at               timestamptz not null,
    message          uuid        not null,
    primary key (channel, address)
);
