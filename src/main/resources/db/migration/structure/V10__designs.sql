-- What a team owns by name, and what it is there to reach.
alter table structure.team
    add column stages text[] not null default '{}',
    add column goals  jsonb  not null default '[]';

-- Structures on paper, beside the one in force. The teams of the active one are those in structure.team.
create table structure.design (
    id         uuid        primary key,
    name       text        not null check (length(name) between 1 and 200),
    note       text        not null default '' check (length(note) <= 4000),
    state      text        not null check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    teams      jsonb       not null,
    version    bigint      not null default 1,
    created_at timestamptz not null,
    created_by uuid,
    changed_at timestamptz not null,
    changed_by uuid
);

create unique index design_active on structure.design (state) where state = 'ACTIVE';
create index design_by_change on structure.design (changed_at desc, id desc);

-- A department that is at work already has a structure in force.
insert into structure.design (id, name, state, teams, created_at, changed_at)
select uuidv7(), 'Структура', 'ACTIVE', '[]', base.now(), base.now()
where exists (select 1 from structure.team);
