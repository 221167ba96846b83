create table offers.counter (
    deal uuid    primary key,
    last integer not null
);
comment on table offers.counter is 'the last ordinal given to a proposal of the deal; its row lock keeps them without gaps';

create table offers.proposal (
    id              uuid          primary key,
    deal            uuid          not null,
    ordinal         integer       not null,
    number          text          not null unique,
    state           text          not null check (state in ('sent', 'opened', 'accepted')),
    lines           jsonb         not null,
    total_amount    numeric(19,4),
    total_currency  char(3),
    valid_until     timestamptz,
    token           text          not null unique check (length(token) = 43),
    created_at      timestamptz   not null,
    created_by      uuid          not null,
    openings        integer       not null default 0,
    last_opened_at  timestamptz,
    unique (deal, ordinal),
    check ((total_amount is null) = (total_currency is null))
);

create table offers.file (
    proposal uuid    primary key references offers.proposal,
    name     text    not null,
    type     text    not null,
    size     integer not null,
    content  bytea   not null
);
-- documents and pictures are compressed already
alter table offers.file alter column content set storage external;

create table offers.opening (
    id       uuid        primary key,
    proposal uuid        not null references offers.proposal,
    at       timestamptz not null,
    visitor  text        not null,
    agent    text        not null
);
comment on column offers.opening.visitor is 'digest of link, address and browser: tells visitors apart without naming them';

create index opening_visitor on offers.opening (proposal, visitor, at);
