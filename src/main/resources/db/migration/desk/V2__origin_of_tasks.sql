alter table desk.task
    add column origin text not null default 'plan'
        check (origin in ('plan', 'person', 'reminder', 'alert', 'last-call'));
comment on column desk.task.origin is 'what put the task on the desk; the next step is chosen by it';
