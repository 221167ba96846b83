-- What somebody got while they stood in for a team is theirs to see as long as they do.
drop policy of_my_team_or_mine on deals.deal;
create policy of_my_team_or_mine on deals.deal for select to struktura_request
    using ((select staff.sees_everything())
           or team_id = any((select structure.visible_teams())::uuid[])
           or offered_team_id = any((select structure.visible_teams())::uuid[])
           or (owner_id = (select base.employee())
               and (team_id = any((select structure.left_teams())::uuid[])) is not true));
