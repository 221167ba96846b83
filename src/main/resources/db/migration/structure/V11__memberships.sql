-- Who sat where when. What is in force stands in structure.team and structure.seat; history follows by itself, whoever writes them.
create extension if not exists btree_gist with schema public;

create table structure.team_time (
    team_id uuid      not null,
    name    text      not null,
    during  tstzrange not null check (not isempty(during)),
    primary key (team_id, during without overlaps)
);

create table structure.membership (
    employee_id uuid      not null,
    team_id     uuid      not null,
    role        text      not null,
    during      tstzrange not null check (not isempty(during)),
    primary key (employee_id, team_id, during without overlaps),
    foreign key (team_id, period during) references structure.team_time (team_id, period during)
);

create index membership_of_team on structure.membership using gist (team_id, during);

-- Ends are taken off: a time that would end before it began never was, as when the clock of a demo was set back.
create function structure.end_time(of tstzrange, at timestamptz) returns tstzrange language sql immutable as $$
    select case when lower(of) < at then tstzrange(lower(of), at) else 'empty'::tstzrange end
$$;

create function structure.remember_team() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from structure.team_time
        where team_id = old.id and upper_inf(during) and isempty(structure.end_time(during, base.now()));
        update structure.team_time set during = structure.end_time(during, base.now())
        where team_id = old.id and upper_inf(during);
    elsif not exists (select from structure.team_time where team_id = new.id and upper_inf(during)) then
        insert into structure.team_time (team_id, name, during)
        select new.id, new.name, tstzrange(greatest(base.now(), max(upper(during))), null)
        from structure.team_time where team_id = new.id;
    else
        update structure.team_time set name = new.name where team_id = new.id and upper_inf(during);
    end if;
    return null;
end $$;

create function structure.remember_seat() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from structure.membership
        where employee_id = old.employee_id and team_id = old.team_id and upper_inf(during)
          and isempty(structure.end_time(during, base.now()));
        update structure.membership set during = structure.end_time(during, base.now())
        where employee_id = old.employee_id and team_id = old.team_id and upper_inf(during);
    end if;
    if tg_op <> 'DELETE' then
        insert into structure.membership (employee_id, team_id, role, during)
        select new.employee_id, new.team_id, new.role, tstzrange(greatest(base.now(), max(upper(m.during)), lower(t.during)), null)
        from structure.team_time t
        left join structure.membership m on m.team_id = t.team_id and m.employee_id = new.employee_id
        where t.team_id = new.team_id and upper_inf(t.during)
        group by t.during;
    end if;
    return null;
end $$;

create trigger team_is_remembered after insert or delete or update of name on structure.team
    for each row execute function structure.remember_team();
create trigger seat_is_remembered after insert or delete on structure.seat
    for each row execute function structure.remember_seat();
create trigger role_is_remembered after update on structure.seat
    for each row when (old.role <> new.role) execute function structure.remember_seat();

-- Memberships end before their team does.
alter table structure.seat drop constraint seat_team_id_fkey,
    add foreign key (team_id) references structure.team;

insert into structure.team_time (team_id, name, during) select id, name, tstzrange(base.now(), null) from structure.team;
insert into structure.membership (employee_id, team_id, role, during)
select employee_id, team_id, role, tstzrange(base.now(), null) from structure.seat;

-- Putting a design in force is one operation that goes on where it was interrupted.
create table structure.activation (
    id           uuid        primary key,
    design_id    uuid        not null references structure.design,
    previous_id  uuid,
    state        text        not null
                 check (state in ('SCHEDULED', 'RUNNING', 'DONE', 'RETURNING', 'RESETTLING', 'TAKEN_BACK', 'REFUSED', 'CANCELLED')),
    due_at       timestamptz not null,
    reason       text        not null default '' check (length(reason) <= 1000),
    asked_by     uuid        not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    begun_at     timestamptz,
    finished_at  timestamptz,
    teams        jsonb       not null,
    teams_before jsonb       not null default '[]',
    stretch      integer     not null default 0,
    after_id     uuid
);

comment on column structure.activation.stretch is 'which kind of things is being moved: twice through all kinds, in their order';
comment on column structure.activation.after_id is 'the last thing looked at in this stretch';

create unique index activation_at_work on structure.activation ((true))
    where state in ('SCHEDULED', 'RUNNING', 'RETURNING', 'RESETTLING');
create index activation_of_design on structure.activation (design_id, asked_at desc);

-- What an activation moved, so that taking it back puts everything back.
create table structure.moved (
    activation_id uuid    not null references structure.activation,
    kind          text    not null,
    thing_id      uuid    not null,
    name          text    not null,
    from_owner    uuid,
    from_team     uuid,
    to_owner      uuid,
    to_team       uuid,
    returned      boolean,
    primary key (activation_id, kind, thing_id)
);

comment on column structure.moved.returned is 'null until taken back; false when somebody moved it since';
create index moved_to_return on structure.moved (activation_id) where returned is null;

-- Unlike teams and seats, this names deals and clients.
create policy of_whoever_sees_all on structure.moved for select to struktura_request
    using ((select staff.sees_everything()));
alter table structure.moved enable row level security;
