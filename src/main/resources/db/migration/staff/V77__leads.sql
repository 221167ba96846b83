-- Whether the person who asks leads others. A definers' function: it answers about the asker and nobody else.
create function staff.leads() returns boolean
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select exists (select from staff.employee
                    where id = base.employee() and left_at is null and role in ('OWNER', 'ADMIN', 'HEAD', 'LEAD'));
end;
