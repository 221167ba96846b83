-- The client base. A merged client keeps its row and points at the one it became part of, so a merge can be undone.
create extension if not exists pg_trgm with schema public;

create table clients.client (
    id          uuid primary key,
    name        text        not null check (length(name) between 1 and 300),
    -- the name without legal form, quotes and case: what people compare and lists sort by
    name_key    text        not null collate "uk-x-icu",
    tax_id      text,
    country     char(2)     not null default 'UA',
    note        text,
    team_id     uuid,
    -- team, or zero for "everybody": lets a list walk one index per scope the viewer sees
    scope       uuid        not null generated always as (coalesce(team_id, '00000000-0000-0000-0000-000000000000')) stored,
    merged_into uuid references clients.client,
    version     bigint      not null default 1,
    created_at  timestamptz not null,
    created_by  uuid,
    changed_at  timestamptz not null
);

create index client_by_name on clients.client (name_key, id) where merged_into is null;
create index client_by_scope_name on clients.client (scope, name_key, id) where merged_into is null;
create index client_by_age on clients.client (created_at, id) where merged_into is null;
create index client_by_scope_age on clients.client (scope, created_at, id) where merged_into is null;
create index client_by_tax_id on clients.client (tax_id) where tax_id is not null;
-- the first one or two letters of a name have no trigram
create index client_by_first_letters on clients.client (name_key collate "C") where merged_into is null;
create index client_by_words on clients.client using gin (name_key public.gin_trgm_ops) where merged_into is null;
create index client_merged_into on clients.client (merged_into) where merged_into is not null;

create table clients.contact (
    id         uuid primary key,
    client_id  uuid        not null references clients.client,
    name       text        not null check (length(name) <= 300),
    created_at timestamptz not null
);

create index contact_of_client on clients.contact (client_id, created_at, id);

create table clients.contact_point (
    id         uuid primary key,
    contact_id uuid        not null references clients.contact,
    kind       text        not null check (kind in ('PHONE', 'EMAIL')),
    value      text        not null,
    created_at timestamptz not null,
    unique (contact_id, kind, value)
);

create index contact_point_by_value on clients.contact_point (value);

-- Who looked at which number and why; counted against a daily budget.
create table clients.reveal (
    id               uuid primary key,
    contact_point_id uuid        not null,
    employee_id      uuid        not null,
    reason           text        not null,
    at               timestamptz not null
);

create index reveal_by_employee on clients.reveal (employee_id, at);

-- What a merge moved, so that undoing it puts everything back.
create table clients.merge (
    id        uuid primary key,
    kept_id   uuid        not null references clients.client,
    merged_id uuid        not null references clients.client,
    moved     jsonb       not null,
    at        timestamptz not null,
    by        uuid        not null,
    undone_at timestamptz,
    undone_by uuid
);

create index merge_of_kept on clients.merge (kept_id, at);
create index merge_of_merged on clients.merge (merged_id, at);
