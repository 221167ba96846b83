-- What the company sells, and for how much: told to everybody in the department, so no policy guards it.
create table offers.product (
    id         uuid         primary key,
    code       text         not null check (length(code) between 1 and 40),
    code_key   text         not null unique,
    words      text         not null,
    name_uk    text         not null check (length(name_uk) between 1 and 200),
    name_ru    text         not null check (length(name_ru) between 1 and 200),
    name_en    text         not null check (length(name_en) between 1 and 200),
    unit       text         not null default '' check (length(unit) <= 20),
    tax_rate   numeric(5,2) check (tax_rate between 0 and 100),
    retired_at timestamptz,
    batch      uuid,
    version    bigint       not null default 1
);
comment on column offers.product.retired_at is 'since when it is not offered any more; what was offered before keeps its lines';
comment on column offers.product.batch is 'the import that wrote it last; null when a person did by hand';

comment on column offers.product.code_key is 'the code in lower case: the server may know no case of Cyrillic letters';
comment on column offers.product.words is 'code and names in lower case, to be searched';

create table offers.price_list (
    id          uuid    primary key,
    name        text    not null check (length(name) between 1 and 100),
    currency    char(3) not null,
    valid_from  date    not null,
    valid_until date    check (valid_until >= valid_from),
    usual       boolean not null default false,
    version     bigint  not null default 1
);
comment on column offers.price_list.valid_until is 'the last day on which it holds; null while no end is known';
comment on column offers.price_list.usual is 'asked before the other lists in its currency, and where imports put prices';

create unique index price_list_usual on offers.price_list (currency) where usual;

create table offers.price (
    product uuid          references offers.product on delete cascade,
    list    uuid          references offers.price_list,
    amount  numeric(19,4) not null check (amount >= 0),
    primary key (product, list)
);
create index price_by_list on offers.price (list);

create table offers.product_past (
    batch   uuid  not null,
    place   int   not null,
    product uuid  not null,
    before  jsonb,
    written uuid,
    primary key (batch, place)
);
comment on table offers.product_past is 'what products were before an import changed them, so that it can be taken back; before is null where there was none';
comment on column offers.product_past.written is 'the import that had written it before';
