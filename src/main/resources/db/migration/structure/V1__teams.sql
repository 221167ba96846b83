-- The structure in force: teams, the duties each carries, and who sits where with how much of the work.
create table structure.team (
    id       uuid primary key,
    name     text not null check (length(name) between 1 and 200),
    kind     text not null check (kind in ('LEVEL', 'POD')),
    level    smallint check (level between 1 and 3),
    lead_id  uuid,
    duties   text[] not null default '{}',
    position integer not null,
    check ((kind = 'LEVEL') = (level is not null))
);

create table structure.seat (
    team_id     uuid not null references structure.team on delete cascade,
    employee_id uuid not null,
    role        text not null,
    weight      integer not null check (weight between 1 and 100),
    capacity    integer check (capacity >= 0),
    position    integer not null,
    primary key (team_id, employee_id)
);

create index seat_of_employee on structure.seat (employee_id);
