-- Invitations into a chat stay when they are used, revoked or over: people see what became of them.
alter table talks.chat_invitation
    add column id           uuid not null default gen_random_uuid() unique,
    add column contact_id   uuid,
    add column contact_name text,
    add column made_at      timestamptz,
    add column made_name    text not null default '',
    add column used_at      timestamptz,
    add column revoked_at   timestamptz,
    add column revoked_name text,
    add check ((revoked_at is null) = (revoked_name is null)),
    add check (used_at is null or revoked_at is null);
update talks.chat_invitation set made_at = expires_at - interval '14 days';
alter table talks.chat_invitation
    alter column id drop default,
    alter column made_at set not null,
    alter column made_name drop default;
comment on column talks.chat_invitation.contact_name is 'for whom it was made; null for whoever of the client';
comment on column talks.chat_invitation.made_name is 'empty for what was made before this was kept';
create index invitation_of_client on talks.chat_invitation (client_id, id desc);

create policy of_seen_client on talks.chat_invitation for select to struktura_request using (clients.sees(client_id));
