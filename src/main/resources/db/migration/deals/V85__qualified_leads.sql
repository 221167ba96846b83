create table deals.qualified (
    deal uuid        primary key references deals.deal on delete cascade,
    team uuid        not null,
    at   timestamptz not null
);
comment on table deals.qualified is 'leads that passed qualification, each once, by the team that had it then';

create index qualified_by_team on deals.qualified (team, at);

create policy of_seen_deal on deals.qualified for select to struktura_request using (deals.sees(deal));
alter table deals.qualified enable row level security;
