-- Who issues papers stands on each of them, so everybody in the department may read it and no policy guards it.
create table billing.entity (
    id          uuid         primary key,
    name        text         not null check (length(name) between 1 and 200),
    country     char(2)      not null,
    tax_id      text         not null default '',
    tax_id_kind text         not null check (tax_id_kind in ('edrpou', 'rnokpp', 'inn', 'bin', 'iin', 'vat-id', 'other')),
    vat_id      text         not null default '',
    address     text         not null default '',
    phone       text         not null default '',
    email       text         not null default '',
    signatory   text         not null default '',
    vat_scheme  text         not null check (vat_scheme in ('contained', 'added', 'none', 'reverse-charge', 'zero')),
    vat_rate    numeric(5,2) not null check (vat_rate between 0 and 100),
    prefix      text         not null default '' unique check (prefix ~ '^([A-Z][A-Z0-9]{0,7})?$'),
    zone        text         not null,
    main        boolean      not null default false,
    closed_at   timestamptz,
    version     bigint       not null default 1,
    check (not main or closed_at is null)
);
comment on column billing.entity.vat_rate is 'of what has no rate of its own';
comment on column billing.entity.main is 'issues what no other entity is chosen for';
create unique index entity_main on billing.entity (main) where main;

create table billing.account (
    id            uuid    primary key,
    entity        uuid    not null references billing.entity on delete cascade,
    number        text    not null check (length(number) between 1 and 40),
    bank          text    not null default '',
    bank_code     text    not null default '',
    correspondent text    not null default '',
    currency      char(3) not null,
    usual         boolean not null default false
);
comment on column billing.account.usual is 'asked before the other accounts of the entity in its currency';
create index account_of_entity on billing.account (entity, id);
create unique index account_usual on billing.account (entity, currency) where usual;
