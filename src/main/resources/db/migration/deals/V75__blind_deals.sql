alter table deals.deal add column blind boolean not null default false;
comment on column deals.deal.blind is
    'whoever works on it is not shown its client: when it was opened, another team kept that client, unseen by whoever opened it';

drop policy of_deal_at_work on clients.client;
create policy of_deal_at_work on clients.client for select to struktura_request
    using (exists (select from deals.deal d
                    where d.client_id = client.id and d.status in ('OPEN', 'PARKED') and not d.blind));
