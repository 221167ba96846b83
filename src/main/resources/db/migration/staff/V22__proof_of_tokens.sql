alter table staff.api_token add column proved_at timestamptz;

comment on column staff.api_token.proved_at is 'when its owner proved who they are in order to get it; null when a session of theirs was enough';
