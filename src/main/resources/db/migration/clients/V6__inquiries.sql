-- Who asked whether a client is already ours; counted against a budget an hour.
create table clients.inquiry (
    id          uuid        primary key,
    employee_id uuid        not null,
    answer      text        not null check (answer in ('taken', 'free', 'ask-your-lead')),
    at          timestamptz not null
);

create index inquiry_by_employee on clients.inquiry (employee_id, at desc);

create policy my_own on clients.inquiry for select to struktura_request
    using (employee_id = (select base.employee()) or (select staff.sees_everything()));
alter table clients.inquiry enable row level security;
