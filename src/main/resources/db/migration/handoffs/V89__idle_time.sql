-- How long a deal that was taken may lie untouched before it counts as leaked.
alter table handoffs.rule add column idle_seconds bigint not null default 259200 check (idle_seconds > 0);
