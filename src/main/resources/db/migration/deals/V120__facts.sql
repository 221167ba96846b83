-- What deals hold, a row a value, so that filters and search find it by an index: into a document, policies let no index look. Only a
-- change of what a deal holds writes here; a move does not.
create table deals.fact (
    deal_id uuid not null references deals.deal on delete cascade,
    -- the key of a field; .title, .client and .number are what every deal has
    field   text not null,
    -- in small letters
    value   text not null,
    figure  numeric,
    day     text collate "C",
    primary key (deal_id, field)
);

-- pg_trgm takes letters apart by the server's LC_CTYPE, which may know no Cyrillic ones: words are looked up in Latin letters and then
-- compared as they are, so it does no harm that some letters share one.
create function deals.letters(words text) returns text language sql immutable strict parallel safe
    return translate(words, 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёыэъў', 'abvggdeejzyiiyklmnoprstufxc4w66q7eyeqw');

create function deals.facts_of(deal deals.deal) returns table (field text, value text, figure numeric, day text)
    language sql stable parallel safe
begin atomic
    select held.key,
           lower(held.value collate "pg_c_utf8"),
           substring(held.value from '^[+-]?[0-9]{1,15}(?:[.][0-9]{1,15})?(?=$| [A-Za-z]{3}$)')::numeric,
           substring(held.value from '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
      from jsonb_each_text(deal.fields || jsonb_strip_nulls(jsonb_build_object(
               '.title', deal.title, '.client', deal.client_name, '.number', deal.number,
               'amount', trim_scale(deal.amount)::text || ' ' || deal.currency))) held
     where held.value <> '';
end;

create function deals.keep_facts() returns trigger language plpgsql as $$
begin
    delete from deals.fact where deal_id = new.id and field not in (select field from deals.facts_of(new));
    insert into deals.fact
    select new.id, held.field, held.value, held.figure, held.day from deals.facts_of(new) held
        on conflict (deal_id, field) do update set value = excluded.value, figure = excluded.figure, day = excluded.day
        where fact.value <> excluded.value;
    return null;
end $$;

create trigger deal_has_facts after insert on deals.deal for each row execute function deals.keep_facts();

create trigger deal_changes_facts after update on deals.deal
    for each row when (old.fields is distinct from new.fields or old.title is distinct from new.title
                       or old.client_name is distinct from new.client_name or old.amount is distinct from new.amount
                       or old.currency is distinct from new.currency)
    execute function deals.keep_facts();

insert into deals.fact
select deal.id, held.* from deals.deal, deals.facts_of(deal) held;

create index fact_by_value on deals.fact (field, left(value, 100));
create index fact_by_figure on deals.fact (field, figure) where figure is not null;
create index fact_by_day on deals.fact (field, day) where day is not null;
create index fact_by_words on deals.fact using gin (deals.letters(value) public.gin_trgm_ops);

create policy of_seen_deal on deals.fact for select to struktura_request using (deals.sees(deal_id));
alter table deals.fact enable row level security;

-- Filters and search do not go through the policy, as the indexes are of no use under it: this view filters itself, behind what the
-- indexes find, by the sight of whoever asks.
create view deals.findable as
    select deal_id, field, value, figure, day from deals.fact where deals.sees(deal_id);
