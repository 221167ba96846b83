alter table staff.absence add column stand_in text not null default 'least-loaded'
    check (stand_in in ('least-loaded', 'lead') or stand_in ~ '^[0-9a-f-]{36}$');
comment on column staff.absence.stand_in is 'who does the tasks meanwhile: least-loaded, lead, or the identity of a person';
