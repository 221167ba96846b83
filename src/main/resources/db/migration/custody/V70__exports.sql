-- Who may take lists out of the program; no role implies it.
create table custody.export_right (
    employee_id uuid primary key,
    contacts    boolean     not null,
    given_by    uuid        not null,
    given_at    timestamptz not null
);

create policy my_own on custody.export_right for select to struktura_request
    using (employee_id = (select base.employee()) or (select staff.sees_everything()));
alter table custody.export_right enable row level security;

-- Every file that was ever asked for. What is in it is fixed when it is asked for: whoever agrees, agrees to these bytes.
create table custody.export (
    id           uuid primary key,
    number       bigint generated always as identity unique,
    list         text        not null,
    filter       jsonb       not null,
    contacts     boolean     not null,
    reason       text        not null check (length(reason) between 1 and 500),
    lines        int         not null check (lines > 0),
    bytes        int         not null,
    hash         char(64)    not null,
    state        text        not null check (state in ('WAITING', 'READY', 'DECLINED', 'OVER')),
    four_eyes    boolean     not null,
    asked_by     uuid        not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    decided_by   uuid check (decided_by <> asked_by),
    decided_name text,
    decided_at   timestamptz,
    declined_for text,
    -- until when somebody may agree, then until when the file may be fetched
    open_until   timestamptz not null,
    fetches      int         not null default 0,
    check (not four_eyes or state <> 'READY' or decided_by is not null)
);

create index export_of_person on custody.export (asked_by, asked_at desc);
create index export_by_hash on custody.export (hash);
create index export_ending on custody.export (open_until) where state in ('WAITING', 'READY');

create policy my_own on custody.export for select to struktura_request
    using (asked_by = (select base.employee()) or (select staff.sees_everything()));
alter table custody.export enable row level security;

-- The files themselves, encrypted, as long as they may be fetched. No policy: no request reads them but the fetch that is counted.
create table custody.content (
    export_id uuid primary key references custody.export,
    sealed    bytea not null
);
alter table custody.content enable row level security;

create table custody.fetch (
    id        uuid primary key,
    export_id uuid        not null references custody.export,
    at        timestamptz not null,
    address   text        not null
);

create index fetch_of_export on custody.fetch (export_id, at);

create policy of_seen_export on custody.fetch for select to struktura_request
    using (exists (select from custody.export e where e.id = export_id));
alter table custody.fetch enable row level security;

-- Invented clients among the rows of a file; none stands in two files, so that each names one.
create table custody.decoy (
    id        uuid primary key,
    export_id uuid references custody.export,
    name      text not null,
    name_key  text not null unique,
    person    text not null,
    phone     text unique,
    email     text unique
);

create index decoy_of_export on custody.decoy (export_id);

create policy of_whoever_sees_everything on custody.decoy for select to struktura_request
    using ((select staff.sees_everything()) and (select staff.sees_contacts()));
alter table custody.decoy enable row level security;
