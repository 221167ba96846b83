alter table desk.task
    add column version bigint not null default 1;
comment on column desk.task.version is 'counts up with every change; programs name the one they mean';
