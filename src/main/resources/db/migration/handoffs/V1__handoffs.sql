-- How deals pass between two teams; a pair without a row is offered, asks for nothing and is accepted silently.
create table handoffs.rule (
    from_team     uuid    not null,
    to_team       uuid    not null,
    mode          text    not null check (mode in ('offer', 'direct')),
    evidence      jsonb   not null default '[]',
    limit_seconds bigint  not null check (limit_seconds > 0),
    at_limit      text    not null check (at_limit in ('accept', 'escalate')),
    most_returns  integer not null check (most_returns >= 0),
    tells_client  boolean not null,
    primary key (from_team, to_team),
    check (from_team <> to_team)
);

-- One passing of a deal; the names of the teams stay as they were.
create table handoffs.handoff (
    id             uuid        primary key,
    deal           uuid        not null,
    deal_number    bigint      not null,
    stage          text        not null,
    from_team      uuid        not null,
    from_team_name text        not null,
    from_person    uuid,
    to_team        uuid        not null,
    to_team_name   text        not null,
    to_person      uuid,
    state          text        not null check (state in ('offered', 'accepted', 'returned', 'withdrawn')),
    mode           text        not null check (mode in ('offer', 'direct')),
    asked          boolean     not null,
    contested      boolean     not null,
    evidence       jsonb       not null,
    missing        jsonb       not null,
    note           text,
    reason_word    text,
    reason         text,
    offered_at     timestamptz not null,
    due_at         timestamptz not null,
    escalated_at   timestamptz,
    decided_at     timestamptz,
    decided_by     uuid,
    silent         boolean     not null default false,
    took_seconds   bigint,
    check ((state = 'offered') = (decided_at is null)),
    check ((state = 'returned') = (reason_word is not null))
);
comment on column handoffs.handoff.took_seconds is 'from offer to answer, in the working time of whoever answered';

-- A deal is offered to one team at a time.
create unique index handoff_open on handoffs.handoff (deal) where state = 'offered';
create index handoff_due on handoffs.handoff (due_at) where state = 'offered' and escalated_at is null;
create index handoff_of_deal on handoffs.handoff (deal, id);
create index handoff_to_team on handoffs.handoff (to_team, id);
create index handoff_from_team on handoffs.handoff (from_team, id);
create index handoff_offered on handoffs.handoff (offered_at);

create policy of_my_teams_or_mine on handoffs.handoff for select to struktura_request
    using ((select staff.sees_everything())
           or from_team = any((select structure.visible_teams())::uuid[])
           or to_team = any((select structure.visible_teams())::uuid[])
           or from_person = (select base.employee())
           or to_person = (select base.employee()));
alter table handoffs.handoff enable row level security;
