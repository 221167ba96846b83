-- Forms on other sites, by which strangers become clients.
create table talks.form (
    id           uuid primary key,
    key          text        not null unique,
    name         text        not null,
    origins      text[]      not null,
    created_by   uuid        not null,
    created_name text        not null,
    created_at   timestamptz not null
);
comment on column talks.form.origins is 'sites that may post by script or form, such as https://techflow.example';

create policy of_whoever_sees_everything on talks.form for select to struktura_request
    using ((select staff.sees_everything()));
alter table talks.form enable row level security;

-- How often somebody filled in a form of late; kept for an hour.
create table talks.form_visit (
    form         uuid        not null references talks.form on delete cascade,
    visitor      uuid        not null,
    at           timestamptz not null
);
comment on column talks.form_visit.visitor is 'HMAC-SHA256 of the network address under a key of its own, cut to 128 bits';
create index form_visit_at on talks.form_visit (form, at);

-- Nobody reads them but the department when it counts.
alter table talks.form_visit enable row level security;
