-- What was offered to somebody while they stood in for a team is theirs to see as long as they do.
drop policy of_my_teams_or_mine on handoffs.handoff;
create policy of_my_teams_or_mine on handoffs.handoff for select to struktura_request
    using ((select staff.sees_everything())
           or from_team = any((select structure.visible_teams())::uuid[])
           or to_team = any((select structure.visible_teams())::uuid[])
           or (from_person = (select base.employee()) and from_team <> all((select structure.former_teams())::uuid[]))
           or (to_person = (select base.employee()) and to_team <> all((select structure.former_teams())::uuid[])));
