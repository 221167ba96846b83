-- A deal that goes on under another version of its process, or in another process, stands in the same visit, wherever that stands there.
create or replace function deals.only_through_the_kernel() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('struktura.kernel', true), '') <> pg_current_xact_id()::text then
        raise exception 'a deal changes its stage only through the process kernel'
            using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.stage <> old.stage
       and (new.visit < old.visit
            or new.visit = old.visit and (new.process, new.process_version) = (old.process, old.process_version)) then
        raise exception 'a change of stage is a new visit' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create index deal_in_flight on deals.deal (process, id) include (process_version) where status in ('OPEN', 'PARKED');
