create policy my_own on integration.import for select to struktura_request
    using (created_by = (select base.employee()) or (select staff.sees_everything()));
alter table integration.import enable row level security;

create policy of_seen_import on integration.import_row for select to struktura_request
    using (exists (select from integration.import i where i.id = import_id));
alter table integration.import_row enable row level security;

create policy my_own_import on journal.entry for select to struktura_request
    using (subject_type = 'import' and actor_id = (select base.employee()));
