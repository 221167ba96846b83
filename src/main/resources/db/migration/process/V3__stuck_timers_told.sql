alter table process.timer
    add column told_at timestamptz;
comment on column process.timer.told_at is 'when those who run the department were told that it is stuck';

create index timer_untold on process.timer (due_at) where attempts >= 5 and told_at is null;
