-- Accounts of the department at payment providers.
create table billing.provider_account (
    provider   text        primary key,
    sealed     bytea       not null,
    changed_at timestamptz not null,
    changed_by uuid        not null
);
comment on column billing.provider_account.sealed is 'AES-256-GCM under the installation''s key, bound to the provider';

create policy of_whoever_sees_everything on billing.provider_account for select to struktura_request
    using ((select staff.sees_everything()));
alter table billing.provider_account enable row level security;

-- Pages at a provider on which an invoice can be paid, with what the provider said last.
create table billing.checkout (
    id        uuid          primary key,
    invoice   uuid          not null references billing.invoice,
    provider  text          not null,
    amount    numeric(19,4) not null check (amount > 0),
    currency  char(3)       not null,
    page_id   text,
    page      text,
    state     text          not null check (state in ('open', 'failed', 'paid')),
    paid      numeric(19,4) not null default 0 check (paid >= 0),
    returned  numeric(19,4) not null default 0 check (returned between 0 and paid),
    said_at   timestamptz   not null,
    payment   uuid          unique references billing.payment,
    opened_at timestamptz   not null,
    ends_at   timestamptz   not null,
    opened_by uuid,
    check ((page_id is null) = (page is null))
);
comment on column billing.checkout.opened_by is 'null when the client itself wanted to pay';
create index checkout_of_invoice on billing.checkout (invoice);

create policy of_seen_invoice on billing.checkout for select to struktura_request
    using (exists (select from billing.invoice i where i.id = invoice));
alter table billing.checkout enable row level security;

-- What providers said, to the letter.
create table billing.provider_news (
    id       uuid        primary key,
    checkout uuid        not null references billing.checkout,
    body     text        not null,
    heard_at timestamptz not null
);
create index provider_news_of_checkout on billing.provider_news (checkout);

create policy of_whoever_sees_everything on billing.provider_news for select to struktura_request
    using ((select staff.sees_everything()));
alter table billing.provider_news enable row level security;

-- Money that a provider tells of is entered and given back by nobody of us.
alter table billing.payment    alter column entered_by   drop not null;
alter table billing.refund     alter column entered_by   drop not null;
alter table billing.allocation alter column allocated_by drop not null;
alter table billing.allocation drop constraint allocation_check;
alter table billing.allocation add constraint allocation_taken_back_by_somebody_at_some_time
    check (taken_back_by is null or taken_back_at is not null);
