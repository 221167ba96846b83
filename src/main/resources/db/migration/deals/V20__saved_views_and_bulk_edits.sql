-- Lists that people come back to: filters, order and columns under a name.
create table deals.view (
    id         uuid        primary key,
    owner_id   uuid        not null,
    name       text        not null check (length(name) between 1 and 80),
    query      text        not null,
    created_at timestamptz not null,
    unique (owner_id, name)
);

-- One change to many deals: previewed, applied, taken back. The deals themselves change through the kernel only.
create table deals.bulk_edit (
    id         uuid        primary key,
    by_id      uuid        not null,
    kind       text        not null check (kind in ('owner', 'stage', 'field')),
    target     text        not null,
    value      text        not null,
    created_at timestamptz not null,
    applied_at timestamptz,
    undone_at  timestamptz
);

create index bulk_edit_of_person on deals.bulk_edit (by_id, applied_at desc);

-- What the change met in each deal: the value before it, and why it was refused if it was.
create table deals.bulk_edit_deal (
    edit_id uuid    not null references deals.bulk_edit on delete cascade,
    deal_id uuid    not null,
    before  text    not null,
    done    boolean not null default false,
    refusal jsonb,
    primary key (edit_id, deal_id)
);
