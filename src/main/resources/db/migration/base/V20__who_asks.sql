-- Requests read under a role of their own, to which policies show what the person who asks may see. The owner of the tables is not
-- bound by them: it is the department at work, and whoever makes a backup.
do $$
begin
    if not exists (select from pg_roles where rolname = 'struktura_request') then
        create role struktura_request nologin;
    end if;
    if not pg_has_role(current_user, 'struktura_request', 'set') then
        execute format('grant struktura_request to %I', current_user);
    end if;
exception
    when duplicate_object or unique_violation then
        null; -- another installation on this server has just made it
    when insufficient_privilege then
        raise exception 'the role struktura_request is missing, and % may not create roles', current_user
            using hint = format('As an administrator of the server: create role struktura_request nologin; '
                                'grant struktura_request to %I;', current_user);
end $$;

-- The person who asks; null when nobody does, and for the department itself.
create function base.employee() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('struktura.employee', true), '')::uuid;

-- Lets requests use the tables of these schemas: those with policies to read only, the others as the application does. Run after
-- every migration, so that no new table is forgotten; partitions are reached through their table alone.
create function base.open_to_requests(schemas text[]) returns void language plpgsql as $$
declare
    one record;
begin
    perform pg_advisory_xact_lock(hashtextextended('base.open_to_requests', 0));
    for one in select n.nspname from pg_namespace n
                  where n.nspname = any(schemas) and not has_schema_privilege('struktura_request', n.oid, 'usage')
    loop
        execute format('grant usage on schema %I to struktura_request', one.nspname);
    end loop;
    for one in select c.oid::regclass as name, c.relrowsecurity or c.relkind = 'v' as guarded
                   from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = any(schemas) and c.relkind in ('r', 'p', 'v') and not c.relispartition
                    and c.relname <> 'flyway_schema_history'
                    and (not has_table_privilege('struktura_request', c.oid, 'select')
                         or has_table_privilege('struktura_request', c.oid, 'insert')
                              = (c.relrowsecurity or c.relkind = 'v'))
    loop
        execute format('revoke all on %s from struktura_request', one.name);
        execute format('grant %s on %s to struktura_request',
                       case when one.guarded then 'select' else 'select, insert, update, delete' end, one.name);
    end loop;
    for one in select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = any(schemas)
    loop
        if not has_sequence_privilege('struktura_request', one.name, 'usage') then
            execute format('grant usage on sequence %s to struktura_request', one.name);
        end if;
    end loop;
end $$;
