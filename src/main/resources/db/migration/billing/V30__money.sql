-- Money that came in is one thing, what it settles is another.
create table billing.statement (
    id         uuid        primary key,
    name       text        not null,
    format     text        not null check (format in ('1c', 'camt.053', 'camt.054', 'mt940', 'csv')),
    lines      integer     not null,
    matched    integer     not null default 0,
    duplicates integer     not null,
    outgoing   integer     not null,
    brought_at timestamptz not null,
    brought_by uuid        not null,
    check (matched + duplicates <= lines)
);
comment on column billing.statement.lines is 'lines of money that came in; those of money that went out are counted apart';

create policy of_whoever_sees_everything on billing.statement for select to struktura_request
    using ((select staff.sees_everything()));
alter table billing.statement enable row level security;

create table billing.allocation (
    id            uuid          primary key,
    payment       uuid          not null references billing.payment,
    invoice       uuid          not null references billing.invoice,
    amount        numeric(19,4) not null check (amount > 0),
    why           jsonb,
    allocated_at  timestamptz   not null,
    allocated_by  uuid          not null,
    taken_back_at timestamptz,
    taken_back_by uuid,
    check ((taken_back_at is null) = (taken_back_by is null))
);
comment on column billing.allocation.why is 'what spoke for this invoice when the money was allocated by itself; null when a person said so';

create index allocation_in_force_of_invoice on billing.allocation (invoice) where taken_back_at is null;
create index allocation_of_payment on billing.allocation (payment);

insert into billing.allocation (id, payment, invoice, amount, allocated_at, allocated_by)
select id, id, invoice, amount, entered_at, entered_by from billing.payment;

create table billing.refund (
    id          uuid          primary key,
    payment     uuid          not null references billing.payment,
    amount      numeric(19,4) not null check (amount > 0),
    refunded_at timestamptz   not null,
    reference   text,
    entered_at  timestamptz   not null,
    entered_by  uuid          not null
);
create index refund_of_payment on billing.refund (payment);

drop policy of_seen_invoice on billing.payment;
alter table billing.payment
    drop column invoice,
    add column allocated     numeric(19,4) not null default 0 check (allocated >= 0),
    add column refunded      numeric(19,4) not null default 0 check (refunded >= 0),
    add column payer_name    text not null default '',
    add column payer_tax_id  text not null default '',
    add column payer_account text not null default '',
    add column purpose       text not null default '',
    add column source        text not null default 'entered' check (source in ('entered', 'statement', 'provider')),
    add column statement     uuid references billing.statement,
    add column bank_line     text unique,
    add column resembles     uuid references billing.payment;
update billing.payment set allocated = amount;
alter table billing.payment
    add constraint payment_spent_once check (allocated + refunded <= amount),
    add constraint payment_of_statement check (source <> 'statement' or bank_line is not null);
comment on column billing.payment.resembles is 'a payment entered by hand that may be the same money; a person says whether it is';
comment on column billing.payment.bank_line is 'what the bank says of the line, digested: the same line of another file is the same money';

create index payment_unallocated on billing.payment (paid_at, id) where allocated + refunded < amount;
create index payment_by_hand on billing.payment (amount, paid_at) where source = 'entered' and bank_line is null;
create index payment_that_resembles on billing.payment (resembles) where resembles is not null;

create policy of_seen_invoice on billing.allocation for select to struktura_request
    using (exists (select from billing.invoice i where i.id = invoice));
alter table billing.allocation enable row level security;

create policy of_seen_allocation on billing.payment for select to struktura_request
    using (exists (select from billing.allocation a where a.payment = payment.id and a.taken_back_at is null)
           or (select staff.sees_everything()));

create policy of_seen_payment on billing.refund for select to struktura_request
    using (exists (select from billing.payment p where p.id = payment));
alter table billing.refund enable row level security;

-- Sums are kept beside what they sum up, so that money can be locked and counted by one row; at the commit they have to agree.
create function billing.check_payment(one uuid) returns void language plpgsql as $$
begin
    if exists (select from billing.payment p
                where p.id = one
                  and (p.allocated <> (select coalesce(sum(a.amount), 0) from billing.allocation a
                                        where a.payment = p.id and a.taken_back_at is null)
                       or p.refunded <> (select coalesce(sum(r.amount), 0) from billing.refund r where r.payment = p.id)))
    then
        raise exception 'payment % is not the sum of its allocations and refunds', one using errcode = 'check_violation';
    end if;
end $$;

create function billing.check_invoice(one uuid) returns void language plpgsql as $$
begin
    if exists (select from billing.invoice i
                where i.id = one
                  and i.paid <> (select coalesce(sum(a.amount), 0) from billing.allocation a
                                  where a.invoice = i.id and a.taken_back_at is null))
    then
        raise exception 'what is paid of invoice % is not the sum of its allocations', one using errcode = 'check_violation';
    end if;
end $$;

create function billing.payment_agrees() returns trigger language plpgsql as $$
begin
    perform billing.check_payment(new.id);
    return null;
end $$;

create function billing.invoice_agrees() returns trigger language plpgsql as $$
begin
    perform billing.check_invoice(new.id);
    return null;
end $$;

create function billing.allocation_agrees() returns trigger language plpgsql as $$
begin
    perform billing.check_payment(coalesce(new.payment, old.payment));
    perform billing.check_invoice(coalesce(new.invoice, old.invoice));
    return null;
end $$;

create function billing.refund_agrees() returns trigger language plpgsql as $$
begin
    perform billing.check_payment(coalesce(new.payment, old.payment));
    return null;
end $$;

create constraint trigger payment_agrees after insert or update of amount, allocated, refunded on billing.payment
    deferrable initially deferred for each row execute function billing.payment_agrees();
create constraint trigger invoice_agrees after update of paid on billing.invoice
    deferrable initially deferred for each row execute function billing.invoice_agrees();
create constraint trigger allocation_agrees after insert or update or delete on billing.allocation
    deferrable initially deferred for each row execute function billing.allocation_agrees();
create constraint trigger refund_agrees after insert or update or delete on billing.refund
    deferrable initially deferred for each row execute function billing.refund_agrees();

-- What is paid and refunded stays what it was: an allocation is taken back, not altered.
create function billing.kept_as_written() returns trigger language plpgsql as $$
begin
    raise exception '% is not altered', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger allocation_is_kept before update of payment, invoice, amount on billing.allocation
    for each row execute function billing.kept_as_written();
create trigger payment_is_kept before update of amount, currency, bank_line on billing.payment
    for each row when (old.amount <> new.amount or old.currency <> new.currency or old.bank_line <> new.bank_line)
    execute function billing.kept_as_written();
