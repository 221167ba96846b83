create policy of_seen_deal on billing.invoice for select to struktura_request using (deals.sees(deal));
alter table billing.invoice enable row level security;

create policy of_seen_invoice on billing.document for select to struktura_request
    using (exists (select from billing.invoice i where i.id = invoice));
alter table billing.document enable row level security;

create policy of_seen_invoice on billing.payment for select to struktura_request
    using (exists (select from billing.invoice i where i.id = invoice));
alter table billing.payment enable row level security;
