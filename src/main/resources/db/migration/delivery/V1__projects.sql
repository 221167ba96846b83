create table delivery.project (
    id         uuid        primary key,
    deal       uuid        not null unique,
    number     bigint      not null,
    title      text        not null,
    started_at timestamptz not null
);

create table delivery.step (
    project  uuid    not null references delivery.project,
    position integer not null,
    task     uuid    not null unique,
    primary key (project, position)
);
comment on table delivery.step is 'which tasks of the desk make up the project, in their order';
