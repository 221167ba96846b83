alter table billing.invoice add column entity uuid references billing.entity;
update billing.invoice set entity = (select id from billing.entity where main);
alter table billing.invoice
    alter column entity set not null,
    drop constraint invoice_year_ordinal_key,
    add unique (entity, year, ordinal),
    drop constraint invoice_deal_visit_key;
create index invoice_of_visit on billing.invoice (deal, visit);
create unique index invoice_in_force_of_visit on billing.invoice (deal, visit) where state <> 'cancelled';

alter table billing.number add column entity uuid references billing.entity;
update billing.number set entity = (select id from billing.entity where main);
alter table billing.number
    drop constraint number_pkey,
    add primary key (entity, year);
comment on table billing.number is
    'the last number of each entity and year; its row stays locked until the paper that took a number commits, so none is lost';

-- What papers said of their account and of VAT stands where papers say it from now on.
update billing.invoice i
   set paper = jsonb_build_object(
           'seller', (i.paper->'seller') - 'iban' - 'bank' || jsonb_build_object(
               'taxIdKind', e.tax_id_kind, 'vatId', '', 'country', e.country,
               'account', jsonb_build_object(
                   'number', coalesce(i.paper #>> '{seller,iban}', ''), 'bank', coalesce(i.paper #>> '{seller,bank}', ''),
                   'bankCode', '', 'correspondent', '', 'currency', i.currency)),
           'buyer', i.paper->'buyer',
           'scheme', case when (i.paper->>'vatPercent')::int > 0 then 'contained' else 'none' end,
           'lines', (select jsonb_agg(line || jsonb_build_object(
                                'rate', i.paper->>'vatPercent',
                                'vat', jsonb_build_object(
                                    'amount', round((line #>> '{sum,amount}')::numeric * rate / (100 + rate),
                                                    scale((line #>> '{sum,amount}')::numeric))::text,
                                    'currency', line #>> '{sum,currency}'))
                                order by place)
                       from jsonb_array_elements(i.paper->'lines') with ordinality as l (line, place),
                            lateral (select (i.paper->>'vatPercent')::numeric as rate) r),
           'language', i.paper->>'language')
  from billing.entity e
 where e.id = i.entity;
