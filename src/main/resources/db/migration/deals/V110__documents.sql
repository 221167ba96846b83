create table deals.document (
    id         uuid        primary key,
    deal_id    uuid        not null references deals.deal on delete cascade,
    name       text        not null,
    size       integer     not null,
    content    bytea,
    added_by   uuid        not null,
    added_name text        not null,
    added_at   timestamptz not null,
    removed_at timestamptz,
    check ((content is null) = (removed_at is not null))
);
comment on column deals.document.content is 'goes when the document is removed; its name stays, as the history of the deal speaks of it';
-- documents and pictures are compressed already
alter table deals.document alter column content set storage external;

create index document_attached on deals.document (deal_id, added_at) where removed_at is null;

create policy of_seen_deal on deals.document for select to struktura_request using (deals.sees(deal_id));
alter table deals.document enable row level security;
