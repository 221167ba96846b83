create table desk.cover (
    task       uuid        not null primary key references desk.task on delete cascade,
    owner      uuid        not null,
    substitute uuid,
    since      timestamptz not null
);
comment on table desk.cover is 'tasks of people who are away, until they are back; those that were done meanwhile, too';
comment on column desk.cover.owner is 'whose task it is';
comment on column desk.cover.substitute is 'who does it meanwhile; null when nobody is there who could';

create index cover_of on desk.cover (owner);
create index cover_by on desk.cover (substitute);

create policy mine_either_way on desk.cover for select to struktura_request
    using ((select staff.sees_everything())
           or owner = (select base.employee())
           or substitute = (select base.employee()));
alter table desk.cover enable row level security;

-- The deals of the tasks that the person who asks does for others at present. A definer's function: asked through policies, tasks and
-- deals would ask for each other without end.
create function desk.covered_deals() returns uuid[]
    language sql stable parallel safe security definer set search_path = ''
begin atomic
    select coalesce(array_agg(distinct t.deal), '{}')
      from desk.cover c
      join desk.task t on t.id = c.task and t.assignee = c.substitute
     where c.substitute = base.employee() and t.closed_at is null and t.deal is not null;
end;

create policy of_covered_task on deals.deal for select to struktura_request
    using (id = any((select desk.covered_deals())::uuid[]));
