alter table desk.notification
    add column place text;
comment on column desk.notification.place is 'path of the page it leads to; null when that is the page of the deal, or none';
