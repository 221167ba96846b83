alter table messages.part add delivered boolean;
comment on column messages.part.delivered is 'what the receipt says; null until there is one';
