-- What the role of the person who asks lets them see. Definers' functions: they answer about the asker and nobody else.
create function staff.sees_everything() returns boolean
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select exists (select from staff.employee
                    where id = base.employee() and left_at is null and role in ('OWNER', 'ADMIN', 'HEAD', 'ANALYST'));
end;

-- Analysts see figures, never how to reach a client.
create function staff.sees_contacts() returns boolean
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select exists (select from staff.employee
                    where id = base.employee() and left_at is null and role <> 'ANALYST');
end;

create policy of_whoever_sees_everything on journal.entry for select to struktura_request
    using ((select staff.sees_everything()));
create policy of_oneself on journal.entry for select to struktura_request
    using (subject_type = 'employee' and subject_id = (select base.employee()));
