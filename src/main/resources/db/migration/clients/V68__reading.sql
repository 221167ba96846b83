-- How many clients a person opened and listed, and not which: clients are counted by the bits they set (see Sketch).
create table clients.reading (
    employee_id uuid        not null,
    quarter     timestamptz not null,
    opened      bit(4096)   not null,
    listed      bit(4096)   not null,
    primary key (employee_id, quarter)
);
comment on table clients.reading is 'one row a person and quarter of an hour; older than a day is forgotten';

create policy my_own on clients.reading for select to struktura_request
    using (employee_id = (select base.employee()) or (select staff.sees_everything()));
alter table clients.reading enable row level security;

-- What those who lead a person were told of their pace: once a day and rule.
create table clients.pace_warning (
    employee_id uuid        not null,
    rule        text        not null,
    day         date        not null,
    read        integer     not null,
    worked      integer     not null,
    usual       integer     not null,
    at          timestamptz not null,
    primary key (employee_id, rule, day)
);

create policy of_everybody on clients.pace_warning for select to struktura_request
    using ((select staff.sees_everything()));
alter table clients.pace_warning enable row level security;
