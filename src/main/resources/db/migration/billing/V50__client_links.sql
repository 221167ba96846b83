create table billing.link (
    invoice        uuid        primary key references billing.invoice,
    token          text        not null unique check (length(token) = 43),
    until          timestamptz not null,
    revoked_at     timestamptz,
    openings       integer     not null default 0,
    last_opened_at timestamptz
);
comment on table billing.link is 'the way of the client to the page of an invoice';

create table billing.opening (
    id      uuid        primary key,
    invoice uuid        not null references billing.invoice,
    at      timestamptz not null,
    visitor text        not null,
    agent   text        not null
);
comment on column billing.opening.visitor is 'digest of link, address and browser: tells visitors apart without naming them';
create index opening_visitor on billing.opening (invoice, visitor, at);

create policy of_seen_invoice on billing.link for select to struktura_request
    using (exists (select from billing.invoice i where i.id = invoice));
alter table billing.link enable row level security;

create policy of_seen_invoice on billing.opening for select to struktura_request
    using (exists (select from billing.invoice i where i.id = invoice));
alter table billing.opening enable row level security;
