alter table billing.invoice add column overdue_at timestamptz;
comment on column billing.invoice.overdue_at is 'when its deal was told that it is overdue';

-- what is long overdue already is no news
update billing.invoice set overdue_at = base.now()
 where state in ('open', 'partly-paid') and due_at < base.now() - interval '1 day';

create index invoice_awaiting on billing.invoice (due_at) where state in ('open', 'partly-paid');
create index invoice_to_be_overdue on billing.invoice (due_at) where state in ('open', 'partly-paid') and overdue_at is null;
