-- Clients planted in people's bases. What rings or writes there says that the base of that person is used elsewhere.
create table custody.canary (
    decoy_id    uuid primary key references custody.decoy,
    client_id   uuid        not null unique,
    person_id   uuid        not null,
    person_name text        not null,
    planted_at  timestamptz not null,
    -- null when the schedule planted it
    planted_by  uuid check (planted_by <> person_id),
    retired_at  timestamptz
);

create index canary_of_person on custody.canary (person_id) where retired_at is null;

-- The planted person must not learn of it, so not even whoever sees everything reads their own.
create policy of_others on custody.canary for select to struktura_request
    using ((select staff.sees_everything()) and (select staff.sees_contacts()) and person_id <> (select base.employee()));
alter table custody.canary enable row level security;

-- What happened to an invented client, in a file or planted.
create table custody.sign (
    id        uuid primary key,
    decoy_id  uuid        not null references custody.decoy,
    kind      text        not null check (kind in ('call', 'sms', 'email', 'revealed', 'exported')),
    alarm     boolean     not null,
    at        timestamptz not null,
    source    text,
    person_id uuid
);

create index sign_of_decoy on custody.sign (decoy_id, at);

create policy of_seen_canary on custody.sign for select to struktura_request
    using (exists (select from custody.canary c where c.decoy_id = sign.decoy_id)
           or exists (select from custody.decoy d join custody.export e on e.id = d.export_id
                       where d.id = sign.decoy_id and e.asked_by <> (select base.employee())));
alter table custody.sign enable row level security;
