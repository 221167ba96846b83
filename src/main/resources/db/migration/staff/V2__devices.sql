-- On the wall clock, as everything about signing in.
create table staff.device (
    employee_id uuid        not null references staff.employee,
    mark        bytea       not null check (length(mark) = 32),
    first_seen  timestamptz not null default clock_timestamp(),
    primary key (employee_id, mark)
);

comment on table staff.device is 'what a person has signed in from before';
comment on column staff.device.mark is 'SHA-256 of the random word in the cookie of a browser, or of the address a program calls from';
