-- Plans of projects, for processes that do not go by the standard one.
create table delivery.plan (
    id           uuid        primary key,
    name         text        not null check (length(name) between 1 and 100),
    tells_client boolean     not null,
    steps        jsonb       not null check (jsonb_array_length(steps) > 0),
    version      bigint      not null,
    changed_at   timestamptz not null,
    changed_by   uuid        not null
);

create table delivery.plan_process (
    process text primary key,
    plan    uuid not null references delivery.plan on delete cascade
);
create index plan_process_of_plan on delivery.plan_process (plan);
