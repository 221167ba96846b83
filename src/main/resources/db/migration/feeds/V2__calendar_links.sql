-- Secret addresses under which calendars read the tasks of a person; one a person, kept as a hash.
create table feeds.calendar_link (
    employee   uuid primary key,
    hash       bytea       not null unique,
    created_at timestamptz not null,
    read_at    timestamptz
);

create policy my_own on feeds.calendar_link for select to struktura_request
    using (employee = (select base.employee()));
alter table feeds.calendar_link enable row level security;
