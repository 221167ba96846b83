create table journal.entry (
    id           bigint generated always as identity,
    at           timestamptz not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    type         text        not null,
    actor_id     uuid,
    actor_name   text,
    rule         text,
    why          jsonb,
    data         jsonb       not null default '{}',
    primary key (id, at)
) partition by range (at);

create index entry_of_subject on journal.entry (subject_id, id);
create index entry_by_actor on journal.entry (actor_id, id) where actor_id is not null;

-- What has no month of its own yet lands here, so that no command ever fails for want of a partition.
create table journal.entry_other partition of journal.entry default;

create function journal.make_month(month date) returns void language plpgsql as $$
declare
    first date := date_trunc('month', month);
    name  text := 'entry_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass('journal.' || name) is null
       and not exists (select from journal.entry_other where at >= first and at < first + interval '1 month') then
        execute format('create table journal.%I partition of journal.entry for values from (%L) to (%L)',
                       name, first, (first + interval '1 month')::date);
    end if;
end $$;

select journal.make_month((date_trunc('month', current_date) + make_interval(months => month))::date)
from generate_series(0, 14) as month;

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create trigger journal_is_append_only before update or delete on journal.entry
    for each row execute function journal.refuse_change();
