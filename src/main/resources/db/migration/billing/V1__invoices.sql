create table billing.number (
    year integer primary key,
    last integer not null
);
comment on table billing.number is
    'the last number of each year; its row stays locked until the invoice that took a number commits, so none is lost';

create table billing.invoice (
    id            uuid          primary key,
    year          integer       not null,
    ordinal       integer       not null,
    number        text          not null unique,
    deal          uuid          not null,
    deal_number   bigint        not null,
    visit         integer       not null,
    client        uuid          not null,
    client_name   text          not null,
    state         text          not null check (state in ('open', 'partly-paid', 'paid', 'cancelled')),
    total         numeric(19,4) not null check (total > 0),
    paid          numeric(19,4) not null default 0 check (paid between 0 and total),
    currency      char(3)       not null,
    issued_at     timestamptz   not null,
    due_at        timestamptz   not null,
    paper         jsonb         not null,
    tried_at      timestamptz,
    dispatched_at timestamptz,
    unique (deal, visit),
    unique (year, ordinal),
    check (state = 'cancelled' or state = case when paid = 0 then 'open' when paid < total then 'partly-paid' else 'paid' end)
);
comment on column billing.invoice.paper is 'seller, client and positions as they were when the invoice was issued';
comment on column billing.invoice.dispatched_at is 'when the document was made and handed to the outbox';

create index invoice_by_time on billing.invoice (issued_at desc, id desc);
create index invoice_to_dispatch on billing.invoice (tried_at nulls first) where dispatched_at is null and state <> 'cancelled';

create table billing.document (
    invoice uuid  primary key references billing.invoice,
    pdf     bytea not null
);
alter table billing.document alter column pdf set storage external;

create table billing.payment (
    id         uuid          primary key,
    invoice    uuid          not null references billing.invoice,
    amount     numeric(19,4) not null check (amount > 0),
    currency   char(3)       not null,
    paid_at    timestamptz   not null,
    reference  text,
    entered_at timestamptz   not null,
    entered_by uuid          not null
);

create index payment_of_invoice on billing.payment (invoice, paid_at);
