create index timer_failed on process.timer (failed_at) where attempts between 1 and 4;
