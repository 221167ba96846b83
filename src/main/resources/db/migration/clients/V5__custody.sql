-- A client is seen by the team that keeps it and by whoever sees everything; one that no team keeps waits for its team unseen.
-- Modules above add to that: whoever works on a deal sees the client of it.
create policy kept_by_my_team on clients.client for select to struktura_request
    using ((select staff.sees_everything()) or team_id = any((select structure.visible_teams())::uuid[]));
alter table clients.client enable row level security;

create policy of_seen_client on clients.contact for select to struktura_request
    using ((select staff.sees_contacts()) and exists (select from clients.client c where c.id = client_id));
alter table clients.contact enable row level security;

create policy of_seen_contact on clients.contact_point for select to struktura_request
    using (exists (select from clients.contact c where c.id = contact_id));
alter table clients.contact_point enable row level security;

create policy my_own on clients.reveal for select to struktura_request
    using (employee_id = (select base.employee()) or (select staff.sees_everything()));
alter table clients.reveal enable row level security;

create policy of_seen_client on clients.merge for select to struktura_request
    using (exists (select from clients.client c where c.id = kept_id));
alter table clients.merge enable row level security;

-- Search does not go through policies, as the index of words is of no use under them: this view filters itself, and is the only one
-- that does. It shows nothing but what lists are made of.
create view clients.searchable as
    select id, name_key, name_latin, scope, merged_into, tax_id, created_at
      from clients.client
     where (select staff.sees_everything()) or team_id = any((select structure.visible_teams())::uuid[]);

create function clients.sees(client uuid) returns boolean
    language sql stable parallel safe
    return exists (select from clients.client c where c.id = client);

create policy of_seen_client on journal.entry for select to struktura_request
    using (subject_type = 'client' and clients.sees(subject_id));
