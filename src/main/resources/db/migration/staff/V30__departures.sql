create table staff.departure (
    employee_id uuid        primary key references staff.employee,
    left_at     timestamptz not null,
    report      jsonb       not null,
    settled_at  timestamptz
);
comment on table staff.departure is 'what became of all that a leaver had, as it was told when they left';
comment on column staff.departure.settled_at is 'when it was looked once more for work that was just being given to the leaver';

create index departure_to_settle on staff.departure (left_at) where settled_at is null;
