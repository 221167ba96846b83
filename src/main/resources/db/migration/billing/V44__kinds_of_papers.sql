-- Pro-formas, credit notes and acts of completed work are papers as invoices are: one table, numbers of their own.
do $$
declare
    one text;
begin
    for one in select conname from pg_constraint
                where conrelid = 'billing.invoice'::regclass and contype = 'c'
                  and pg_get_constraintdef(oid) like '%partly-paid%'
    loop
        execute format('alter table billing.invoice drop constraint %I', one);
    end loop;
end $$;

alter table billing.invoice
    add column kind text not null default 'invoice' check (kind in ('invoice', 'pro-forma', 'credit-note', 'act')),
    add column refers_to uuid references billing.invoice,
    add column credited numeric(19,4) not null default 0 check (credited >= 0),
    add constraint invoice_state check (state = 'cancelled' or state = case
        when kind <> 'invoice' then 'issued'
        when paid = 0 then 'open'
        when paid + credited < total then 'partly-paid'
        else 'paid' end),
    add constraint invoice_is_owed_once check (paid + credited <= total),
    add constraint invoice_alone_is_paid check (kind = 'invoice' or (paid = 0 and credited = 0)),
    add constraint invoice_refers check ((kind in ('credit-note', 'act')) = (refers_to is not null)),
    drop constraint invoice_entity_year_ordinal_key,
    add unique (entity, kind, year, ordinal);
alter table billing.invoice alter column kind drop default;
comment on column billing.invoice.credited is 'what credit notes have lowered it by';
comment on column billing.invoice.refers_to is 'the invoice that a credit note lowers or an act closes';

drop index billing.invoice_in_force_of_visit;
create unique index invoice_in_force_of_visit on billing.invoice (deal, visit) where kind = 'invoice' and state <> 'cancelled';
create index paper_of_invoice on billing.invoice (refers_to) where refers_to is not null;
create unique index act_of_invoice on billing.invoice (refers_to) where kind = 'act';

alter table billing.number
    add column kind text not null default 'invoice',
    drop constraint number_pkey,
    add primary key (entity, kind, year);
alter table billing.number alter column kind drop default;

create function billing.check_credited(one uuid) returns void language plpgsql as $$
begin
    if exists (select from billing.invoice i
                where i.id = one
                  and i.credited <> (select coalesce(sum(n.total), 0) from billing.invoice n
                                      where n.refers_to = i.id and n.kind = 'credit-note'))
    then
        raise exception 'what is credited of invoice % is not the sum of its credit notes', one using errcode = 'check_violation';
    end if;
end $$;

create function billing.credit_agrees() returns trigger language plpgsql as $$
begin
    perform billing.check_credited(coalesce(new.refers_to, new.id));
    return null;
end $$;
create constraint trigger credit_agrees after insert or update of credited, total, refers_to on billing.invoice
    deferrable initially deferred for each row execute function billing.credit_agrees();
