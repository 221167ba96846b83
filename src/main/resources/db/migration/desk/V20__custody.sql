create policy mine_or_of_what_i_see on desk.task for select to struktura_request
    using ((select staff.sees_everything())
           or assignee = (select base.employee())
           or team = any((select structure.visible_teams())::uuid[])
           or (deal is not null and deals.sees(deal)));
alter table desk.task enable row level security;

create policy my_own_or_of_my_people on desk.notification for select to struktura_request
    using (employee = (select base.employee())
           or (select staff.sees_everything())
           or team = any((select structure.led_teams())::uuid[]));
alter table desk.notification enable row level security;
