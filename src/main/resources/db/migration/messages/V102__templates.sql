-- What is written to clients again and again, in three languages; a version is never changed, the newest holds.
create table messages.template (
    key             text        not null check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
    version         bigint      not null check (version > 0),
    name            text        not null,
    subject         jsonb       not null,
    text            jsonb       not null,
    marketing       boolean     not null,
    fresh_minutes   integer     check (fresh_minutes > 0),
    changed_by      uuid        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    primary key (key, version)
);
comment on column messages.template.fresh_minutes is 'for how long such a message makes sense; null: for ever';
