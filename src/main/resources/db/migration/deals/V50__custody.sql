create policy of_my_team_or_mine on deals.deal for select to struktura_request
    using ((select staff.sees_everything())
           or team_id = any((select structure.visible_teams())::uuid[])
           or offered_team_id = any((select structure.visible_teams())::uuid[])
           or owner_id = (select base.employee()));
alter table deals.deal enable row level security;

create function deals.sees(deal uuid) returns boolean
    language sql stable parallel safe
    return exists (select from deals.deal d where d.id = deal);

create policy of_seen_deal on deals.override for select to struktura_request using (deals.sees(deal_id));
alter table deals.override enable row level security;

create policy my_own on deals.view for select to struktura_request using (owner_id = (select base.employee()));
alter table deals.view enable row level security;

create policy my_own on deals.bulk_edit for select to struktura_request using (by_id = (select base.employee()));
alter table deals.bulk_edit enable row level security;

create policy of_my_edit on deals.bulk_edit_deal for select to struktura_request
    using (exists (select from deals.bulk_edit e where e.id = edit_id));
alter table deals.bulk_edit_deal enable row level security;

-- What hangs on a deal is seen by whoever sees the deal.
create policy of_seen_deal on journal.entry for select to struktura_request
    using (subject_type = 'deal' and deals.sees(subject_id));
create policy of_seen_deal on messages.outbox for select to struktura_request
    using (about_type = 'deal' and deals.sees(about_id));
create policy of_deal_at_work on clients.client for select to struktura_request
    using (exists (select from deals.deal d where d.client_id = client.id and d.status in ('OPEN', 'PARKED')));
