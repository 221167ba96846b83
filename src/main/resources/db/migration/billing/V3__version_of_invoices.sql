alter table billing.invoice
    add column version bigint not null default 1;
comment on column billing.invoice.version is 'counts up with every change that programs can see';

create index payment_in_order on billing.payment (paid_at, id);
