-- What came in from clients. What went out to them is in the outbox of messages and is not kept a second time.
create table talks.message (
    id           uuid primary key,
    medium       text        not null check (medium in ('email', 'sms', 'telegram', 'form')),
    external_id  text        not null,
    received_at  timestamptz not null,
    kind         text        not null check (kind in ('written', 'automatic', 'unreadable')),
    client_id    uuid,
    deal_id      uuid,
    sender       text        not null,
    address      bytea       not null,
    mask         text        not null,
    subject      text        not null,
    body         text        not null,
    quoted       text        not null,
    thread       text[]      not null,
    raw          bytea,
    read_at      timestamptz,
    read_by      uuid,
    unique (medium, external_id),
    check ((kind = 'unreadable') = (raw is not null)),
    check ((read_at is null) = (read_by is null))
);
comment on column talks.message.external_id is
    'what the other side calls it, such as the Message-ID of a mail: however often it comes, it is one message';
comment on column talks.message.client_id is 'null while nobody knows whose it is; only whoever sees everything sees it';
comment on column talks.message.address is 'AES-256-GCM under the installation''s key, bound to the id';
comment on column talks.message.raw is 'as it came, of what could not be read';
create index message_of_client on talks.message (client_id, id desc);
create index message_of_deal on talks.message (deal_id, id desc);
create index message_unsorted on talks.message (id desc) where client_id is null;
create index message_by_external_id on talks.message (external_id);

create policy of_seen_client on talks.message for select to struktura_request
    using (case when client_id is null then (select staff.sees_everything()) else clients.sees(client_id) end);
alter table talks.message enable row level security;

create table talks.file (
    id           uuid        primary key,
    message      uuid        not null references talks.message on delete cascade,
    position     integer     not null,
    name         text        not null,
    content_type text        not null,
    size         bigint      not null,
    content      bytea,
    unique (message, position)
);
comment on column talks.file.content_type is 'told by the content; what the sender said of it is not believed';
comment on column talks.file.content is 'null when the file was too large to be kept';

create policy of_seen_message on talks.file for select to struktura_request
    using (exists (select from talks.message m where m.id = message));
alter table talks.file enable row level security;

-- Up to where each mailbox has been read, and by which node.
create table talks.mailbox (
    key          text        primary key,
    validity     bigint,
    last_uid     bigint      not null default 0,
    fence        bigint      not null default 0,
    lease_until  timestamptz,
    fetched_at   timestamptz,
    trouble      text,
    trouble_at   timestamptz
);
comment on column talks.mailbox.validity is
    'UIDVALIDITY (RFC 3501, 2.3.1.1): when the server changes it, its numbers begin anew and mails are known by their identity alone';

create policy of_whoever_sees_everything on talks.mailbox for select to struktura_request
    using ((select staff.sees_everything()));
alter table talks.mailbox enable row level security;

-- What was sent about a client and no deal is seen by whoever sees the client, as the rest of the conversation is.
create policy of_seen_client on messages.outbox for select to struktura_request
    using (about_type = 'client' and clients.sees(about_id));
