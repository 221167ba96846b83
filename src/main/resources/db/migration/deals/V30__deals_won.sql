-- Who bought within a year is asked while somebody designs a structure.
create index deal_won on deals.deal (entered_at) include (client_id, created_at) where status = 'WON';
