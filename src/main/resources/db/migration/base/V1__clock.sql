-- One row. Demo and tests move the time of the whole installation; elsewhere the row stays as it is.
create table base.clock (
    one       boolean     primary key default true check (one),
    shift     interval    not null default interval '0',
    frozen_at timestamptz
);

insert into base.clock default values;

-- The business time of every module. Stable, so that an index answers "due_at <= base.now()".
create function base.now() returns timestamptz
    language sql stable parallel restricted
    return (select coalesce(c.frozen_at, clock_timestamp() + c.shift) from base.clock c);
