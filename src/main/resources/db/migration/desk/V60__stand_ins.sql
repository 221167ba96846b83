-- What somebody got while they stood in for a team is theirs to see as long as they do.
drop policy mine_or_of_what_i_see on desk.task;
create policy mine_or_of_what_i_see on desk.task for select to struktura_request
    using ((select staff.sees_everything())
           or (assignee = (select base.employee())
               and (team = any((select structure.left_teams())::uuid[])) is not true)
           or team = any((select structure.visible_teams())::uuid[])
           or (deal is not null and deals.sees(deal)));
