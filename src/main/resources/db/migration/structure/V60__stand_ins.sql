-- What a person can do beside what their own team does.
create table structure.training (
    employee_id uuid        not null,
    duty        text        not null check (length(duty) between 1 and 100),
    since       timestamptz not null,
    by_id       uuid        not null,
    primary key (employee_id, duty)
);

-- Seats for a time. They begin and end by what time it is, whether or not anybody runs; a person stands in at one place at a time.
create table structure.stand_in (
    id           uuid        primary key,
    employee_id  uuid        not null,
    team_id      uuid        not null,
    role         text        not null,
    weight       integer     not null check (weight between 1 and 100),
    capacity     integer     check (capacity >= 0),
    during       tstzrange   not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    swap_id      uuid,
    by_id        uuid        not null,
    looked_after smallint    not null default 0,
    unique (employee_id, during without overlaps),
    foreign key (team_id, period during) references structure.team_time (team_id, period during)
);

comment on column structure.stand_in.swap_id is 'shared by two who stand in for each other';
comment on column structure.stand_in.looked_after is 'how often it was looked, since the end, for what is to be given back: twice';

create index stand_in_to_look_after on structure.stand_in (upper(during)) where looked_after < 2;

-- A team that ends takes the stand-ins with it.
create function structure.end_stand_ins() returns trigger language plpgsql as $$
begin
    delete from structure.stand_in where team_id = old.id and lower(during) >= base.now();
    update structure.stand_in set during = structure.end_time(during, base.now())
    where team_id = old.id and upper(during) > base.now();
    return old;
end $$;

create trigger stand_ins_end before delete on structure.team for each row execute function structure.end_stand_ins();

create or replace function structure.visible_teams() returns uuid[]
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select coalesce(array_agg(t.id), '{}')
      from structure.team t
     where t.lead_id = base.employee()
        or exists (select from structure.seat s where s.team_id = t.id and s.employee_id = base.employee())
        or exists (select from structure.stand_in s
                    where s.team_id = t.id and s.employee_id = base.employee() and s.during @> base.now());
end;

-- The teams for which the person who asks stood in, and in which they have no place any more.
create function structure.former_teams() returns uuid[]
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select coalesce(array_agg(distinct s.team_id), '{}')
      from structure.stand_in s
     where s.employee_id = base.employee() and upper(s.during) <= base.now()
       and s.team_id <> all(structure.visible_teams());
end;

-- Those of them in which there may still be something the person has not given back.
create function structure.left_teams() returns uuid[]
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select coalesce(array_agg(distinct s.team_id), '{}')
      from structure.stand_in s
     where s.employee_id = base.employee() and upper(s.during) <= base.now() and s.looked_after < 2
       and s.team_id <> all(structure.visible_teams());
end;
