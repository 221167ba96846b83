create table staff.employee (
    id            uuid primary key,
    name          text        not null check (name <> ''),
    email         text        not null,
    phone         text,
    role          text        not null check (role in ('OWNER', 'ADMIN', 'HEAD', 'LEAD', 'ANALYST', 'SELLER')),
    locale        text        not null check (locale in ('uk', 'ru', 'en')),
    zone          text        not null,
    holidays      text,
    hours         text        not null,
    password_hash text,
    hired_at      timestamptz not null default base.now(),
    left_at       timestamptz,
    version       bigint      not null default 1
);
create unique index employee_email on staff.employee (lower(email));

comment on column staff.employee.holidays is 'ISO 3166 country whose public holidays are free; null when none are';
comment on column staff.employee.hours is 'the hours of an ordinary week, as mon-fri 09:00-18:00';
comment on column staff.employee.password_hash is 'null until a password is set: nobody can sign in as this person';

create table staff.absence (
    id          uuid primary key,
    employee_id uuid        not null references staff.employee,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    kind        text        not null check (kind in ('VACATION', 'SICK', 'OTHER')),
    note        text        not null default '',
    entered_by  uuid        not null,
    entered_at  timestamptz not null default base.now()
);
create index absence_of on staff.absence (employee_id, ends_at);

-- Sign-in and tokens run on the wall clock: winding the business clock forward must not sign people out.
create table staff.api_token (
    hash        bytea primary key check (length(hash) = 32),
    id          uuid        not null unique,
    employee_id uuid        not null references staff.employee,
    name        text        not null,
    created_at  timestamptz not null default clock_timestamp(),
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create index api_token_of on staff.api_token (employee_id, created_at);

create table staff.sign_in_attempt (
    id        bigint generated always as identity primary key,
    account   bytea       not null,
    address   text        not null,
    at        timestamptz not null default clock_timestamp(),
    succeeded boolean     not null default false
);
create index sign_in_attempt_account on staff.sign_in_attempt (account, at);
create index sign_in_attempt_address on staff.sign_in_attempt (address, at);

comment on column staff.sign_in_attempt.account is 'SHA-256 of the e-mail that was typed: a password typed into the wrong field is not kept';

-- The tables of Spring Session 4.1, as its schema-postgresql.sql has them.
create table staff.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on staff.spring_session (session_id);
create index spring_session_ix2 on staff.spring_session (expiry_time);
create index spring_session_ix3 on staff.spring_session (principal_name);

create table staff.spring_session_attributes (
    session_primary_id char(36)     not null references staff.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
