create policy of_seen_deal on offers.proposal for select to struktura_request using (deals.sees(deal));
alter table offers.proposal enable row level security;

create policy of_seen_proposal on offers.file for select to struktura_request
    using (exists (select from offers.proposal p where p.id = proposal));
alter table offers.file enable row level security;

create policy of_seen_proposal on offers.opening for select to struktura_request
    using (exists (select from offers.proposal p where p.id = proposal));
alter table offers.opening enable row level security;
