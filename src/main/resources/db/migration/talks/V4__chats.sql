-- Whose chat with our bot it is.
create table talks.chat (
    mark         uuid        primary key,
    client_id    uuid        not null,
    linked_at    timestamptz not null
);
comment on column talks.chat.mark is 'HMAC-SHA256 of bot and chat under a key of its own, cut to 128 bits';
create index chat_of_client on talks.chat (client_id);

create policy of_seen_client on talks.chat for select to struktura_request using (clients.sees(client_id));
alter table talks.chat enable row level security;

-- Links that open a chat for a client; each can be used once.
create table talks.chat_invitation (
    token        uuid        primary key,
    client_id    uuid        not null,
    expires_at   timestamptz not null
);
comment on column talks.chat_invitation.token is 'HMAC-SHA256 of the token under a key of its own, cut to 128 bits';

-- Nobody reads them but the department when a chat begins.
alter table talks.chat_invitation enable row level security;
