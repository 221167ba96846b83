alter table process.timer
    add column failed_at timestamptz,
    add column failure   text check (length(failure) <= 300);

create index timer_stuck on process.timer (due_at) where attempts >= 5;
