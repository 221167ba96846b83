create table desk.task (
    id          uuid        not null primary key,
    title       jsonb       not null,
    hint        jsonb,
    deal        uuid,
    deal_number bigint,
    visit       integer,
    assignee    uuid,
    team        uuid,
    priority    text        not null check (priority in ('high', 'normal')),
    due_at      timestamptz not null,
    state       text        not null default 'open' check (state in ('open', 'done', 'cancelled')),
    rule        text,
    why         jsonb,
    created_at  timestamptz not null,
    created_by  uuid,
    closed_at   timestamptz,
    closed_by   uuid,
    outcome     text,
    note        text,
    check ((state = 'open') = (closed_at is null)),
    check ((deal is null) = (deal_number is null) and (deal is not null or visit is null))
);
comment on column desk.task.title is 'in three languages; free text is the same in all of them';
comment on column desk.task.assignee is 'null while the deal waits in a queue';
comment on column desk.task.visit is 'the visit of the stage the task belongs to; null for a task that outlives the stage';
comment on column desk.task.rule is 'key of the process rule that asked for the task; null when a person did';

-- 'high' sorts before 'normal', so every list is read in the order of its index
create index task_of_person on desk.task (assignee, priority, due_at, id) where state = 'open';
create index task_of_team on desk.task (team, priority, due_at, id) where state = 'open';
create index task_open on desk.task (priority, due_at, id) where state = 'open';
create index task_of_deal on desk.task (deal, id);
create index task_closed on desk.task (assignee, closed_at) where state <> 'open';

create table desk.notification (
    id              uuid        not null primary key,
    employee        uuid        not null,
    at              timestamptz not null,
    priority        text        not null check (priority in ('high', 'normal')),
    text            jsonb       not null,
    deal            uuid,
    deal_number     bigint,
    team            uuid,
    rule            text,
    why             jsonb       not null,
    read_at         timestamptz,
    acknowledge_by  timestamptz,
    acknowledged_at timestamptz,
    escalated_at    timestamptz,
    check ((deal is null) = (deal_number is null))
);
comment on column desk.notification.acknowledge_by is 'until when the reader must say they have seen it; null when nobody waits';
comment on column desk.notification.escalated_at is 'when the lead was told that nobody acknowledged';

create index notification_of_person on desk.notification (employee, at desc, id desc);
create index notification_unread on desk.notification (employee) where read_at is null;
create index notification_of_deal on desk.notification (deal) where acknowledged_at is null;
create index notification_waiting on desk.notification (acknowledge_by)
    where acknowledge_by is not null and acknowledged_at is null and escalated_at is null;
