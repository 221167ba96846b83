-- A client planted in one person's base, to be seen by that person as any other and by nobody else.
alter table clients.client add column planted_for uuid;
create index client_planted_for on clients.client (planted_for) where planted_for is not null;

alter policy kept_by_my_team on clients.client
    using (planted_for = (select base.employee())
           or planted_for is null
              and ((select staff.sees_everything()) or team_id = any((select structure.visible_teams())::uuid[])));

create or replace view clients.searchable as
    select id, name_key, name_latin, scope, merged_into, tax_id, created_at
      from clients.client
     where planted_for = (select base.employee())
        or planted_for is null
           and ((select staff.sees_everything()) or team_id = any((select structure.visible_teams())::uuid[]));
