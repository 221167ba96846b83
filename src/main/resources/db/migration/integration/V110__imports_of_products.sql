alter table integration.import drop constraint import_kind_check;
alter table integration.import add check (kind in ('LEADS', 'DEALS', 'CLIENTS', 'PRODUCTS'));
