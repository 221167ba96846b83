-- The teams whose work the person who asks may see: those they have a seat in, and those they lead.
create function structure.visible_teams() returns uuid[]
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select coalesce(array_agg(t.id), '{}')
      from structure.team t
     where t.lead_id = base.employee()
        or exists (select from structure.seat s where s.team_id = t.id and s.employee_id = base.employee());
end;

create function structure.led_teams() returns uuid[]
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select coalesce(array_agg(t.id), '{}') from structure.team t where t.lead_id = base.employee();
end;
