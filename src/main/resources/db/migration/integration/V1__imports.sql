-- A file somebody brought, understood and staged; what became of it.
create table integration.import (
    id           uuid        primary key,
    kind         text        not null check (kind in ('LEADS', 'DEALS', 'CLIENTS')),
    file_name    text        not null,
    file_hash    text        not null,
    format       text        not null,
    reading      text        not null,
    dialect      text,
    columns      jsonb       not null,
    options      jsonb       not null,
    stages       jsonb       not null default '{}',
    mode         text        not null check (mode in ('NORMAL', 'HISTORY')),
    state        text        not null check (state in ('CHECKING', 'READY', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    -- whether it is to run as soon as it is checked
    run_after    boolean     not null default false,
    problems     jsonb       not null default '[]',
    report       jsonb       not null default '{}',
    rows         int         not null,
    version      bigint      not null default 1,
    created_by   uuid        not null,
    created_name text        not null,
    created_at   timestamptz not null,
    finished_at  timestamptz
);

create index import_by_age on integration.import (created_at desc, id desc);
create index import_by_hash on integration.import (file_hash);
create index import_at_work on integration.import (created_at) where state in ('CHECKING', 'RUNNING', 'UNDOING');

-- One row of the file and what it became; a batch of rows and what they create are written in one transaction.
create table integration.import_row (
    import_id      uuid   not null references integration.import on delete cascade deferrable initially deferred,
    place          int    not null,
    line           bigint not null,
    cells          jsonb  not null,
    hash           uuid   not null generated always as (md5(cells::text)::uuid) stored,
    state          text   not null default 'STAGED'
        check (state in ('STAGED', 'READY', 'REFUSED', 'IMPORTED', 'UNDONE', 'KEPT')),
    findings       jsonb  not null default '[]',
    -- stage the deal goes to
    stage          text,
    -- what rows of the same client have in common
    client_key     text,
    client_id      uuid,
    client_created boolean not null default false,
    deal_id        uuid,
    -- when a person last acted on the deal, as the import left it
    acted_at       timestamptz,
    primary key (import_id, place)
);

create index import_row_by_state on integration.import_row (import_id, state, place);
create index import_row_of_client on integration.import_row (import_id, client_key) where client_id is not null;
