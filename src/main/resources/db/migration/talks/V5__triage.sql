-- What found nobody is sorted by hand, and who wrote what is not ours is remembered.
alter table talks.message
    add column sender_mark uuid,
    add column filed_how   text check (filed_how in ('client', 'deal', 'lead', 'aside')),
    add column filed_at    timestamptz,
    add column filed_by    uuid,
    add column made_client boolean not null default false,
    add column kept_point  uuid,
    add check ((filed_how is null) = (filed_at is null)),
    add check (filed_how is null or (filed_how = 'aside') = (client_id is null));
comment on column talks.message.sender_mark is
    'HMAC-SHA256 of the sender''s address under a key of its own, cut to 128 bits; null for what came before there were any';
comment on column talks.message.filed_how is 'how a person sorted it by hand; aside is what is not ours';
comment on column talks.message.filed_by is 'null when a remembered sender wrote again';
comment on column talks.message.made_client is 'whether the client came into being with the lead that it was made';
comment on column talks.message.kept_point is 'the contact point that its sender became of the client, to be taken back with it';

drop index talks.message_unsorted;
create index message_waiting on talks.message (id desc) where client_id is null and filed_how is null;
create index message_aside on talks.message (id desc) where filed_how = 'aside';
create index message_of_sender on talks.message (sender_mark) where client_id is null;

drop policy of_seen_client on talks.message;
create policy of_seen_client on talks.message for select to struktura_request
    using (case when client_id is null then (select staff.sees_everything()) or (select staff.leads())
                else clients.sees(client_id) end);

create table talks.ignored_sender (
    id           uuid primary key,
    mark         uuid        not null unique,
    address      bytea       not null,
    mask         text        not null,
    medium       text        not null check (medium in ('email', 'sms', 'telegram', 'form')),
    added_at     timestamptz not null,
    added_name   text        not null
);
comment on table talks.ignored_sender is 'Whose messages are not ours: they are kept aside, and nobody is told of them.';
comment on column talks.ignored_sender.mark is 'HMAC-SHA256 of the address under the key of talks.message.sender_mark';
comment on column talks.ignored_sender.address is 'AES-256-GCM under the installation''s key, bound to the id';

create policy of_whoever_sorts on talks.ignored_sender for select to struktura_request
    using ((select staff.sees_everything()) or (select staff.leads()));
alter table talks.ignored_sender enable row level security;

alter table talks.file add column refused text check (refused in ('too-large', 'too-many', 'not-fetched'));
update talks.file set refused = 'too-large' where content is null;
alter table talks.file add check ((content is null) = (refused is not null));
comment on column talks.file.content is 'null when it was not kept';
comment on column talks.file.refused is 'why it was not kept';
