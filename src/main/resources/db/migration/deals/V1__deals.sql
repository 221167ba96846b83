create sequence deals.number;

create table deals.deal (
    id              uuid        primary key,
    number          bigint      not null unique default nextval('deals.number'),
    title           text        not null,
    client_id       uuid        not null,
    client_name     text        not null,
    process         text        not null,
    process_version int         not null,
    stage           text        not null,
    status          text        not null check (status in ('OPEN', 'WON', 'LOST', 'PARKED')),
    visit           int         not null check (visit > 0),
    entered_at      timestamptz not null,
    owner_id        uuid,
    team_id         uuid,
    queued_at       timestamptz,
    amount          numeric(19, 4),
    currency        char(3),
    fields          jsonb       not null default '{}',
    past_owners     jsonb       not null default '{}',
    source          text        not null,
    last_action_at  timestamptz not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    check ((amount is null) = (currency is null))
) with (fillfactor = 80);

create index deal_on_board on deals.deal (process, stage, entered_at desc, id desc);
create index deal_of_owner on deals.deal (owner_id, status);
create index deal_of_team on deals.deal (team_id, status);
create index deal_of_client on deals.deal (client_id);
create index deal_in_queue on deals.deal (queued_at) where queued_at is not null;

-- Only the kernel's transaction carries this mark, so no other statement moves a deal: not an administrator's, not an import's.
create function deals.only_through_the_kernel() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('struktura.kernel', true), '') <> pg_current_xact_id()::text then
        raise exception 'a deal changes its stage only through the process kernel'
            using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.visit <= old.visit and new.stage <> old.stage then
        raise exception 'a change of stage is a new visit' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger deal_enters_through_the_kernel before insert on deals.deal
    for each row execute function deals.only_through_the_kernel();

create trigger deal_moves_through_the_kernel before update on deals.deal
    for each row when (old.stage is distinct from new.stage or old.status is distinct from new.status
                       or old.visit is distinct from new.visit or old.process is distinct from new.process
                       or old.process_version is distinct from new.process_version)
    execute function deals.only_through_the_kernel();

-- Open deals of a person as a sum of changes: commands add rows and never wait for each other, a worker adds the rows up.
create table deals.load (
    owner_id uuid not null,
    delta    int  not null
);

create index load_of_owner on deals.load (owner_id) include (delta);

create table deals.override (
    id           uuid        primary key,
    deal_id      uuid        not null references deals.deal,
    stage        text        not null,
    reason       text        not null,
    requested_by uuid        not null,
    requested_name text      not null,
    requested_at timestamptz not null,
    approved_by  uuid,
    approved_at  timestamptz,
    check (approved_by is null or approved_by <> requested_by)
);

create index override_open on deals.override (deal_id) where approved_at is null;
