create policy of_seen_deal on delivery.project for select to struktura_request using (deals.sees(deal));
alter table delivery.project enable row level security;

create policy of_seen_project on delivery.step for select to struktura_request
    using (exists (select from delivery.project p where p.id = project));
alter table delivery.step enable row level security;
