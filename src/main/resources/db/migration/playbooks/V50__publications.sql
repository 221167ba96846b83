create table playbooks.publication (
    id             uuid        primary key,
    process        text        not null,
    draft_id       uuid        references playbooks.draft,
    document       json        not null,
    number         int,
    previous       int,
    mode           text        not null check (mode in ('STAY', 'NEXT_STAGE', 'NOW')),
    mapping        jsonb       not null,
    state          text        not null
        check (state in ('WAITING', 'RUNNING', 'DONE', 'RETURNING', 'TAKEN_BACK', 'CANCELLED')),
    reason         text        not null check (length(reason) between 1 and 1000),
    asked_by       uuid        not null,
    asked_name     text        not null,
    asked_at       timestamptz not null,
    confirmed_by   uuid,
    confirmed_name text,
    begun_at       timestamptz,
    finished_at    timestamptz,
    in_flight      int         not null default 0,
    stretch        int         not null default 0,
    after_id       uuid,
    check (confirmed_by is null or confirmed_by <> asked_by)
);
comment on column playbooks.publication.previous is 'the version in which deals began before';
comment on column playbooks.publication.stretch is 'how often the deals in flight were walked through';
comment on column playbooks.publication.after_id is 'the last deal looked at in this walk';

create unique index publication_at_work on playbooks.publication (process)
    where state in ('WAITING', 'RUNNING', 'RETURNING');
create index publication_by_time on playbooks.publication (asked_at desc, id desc);
create index publication_of_draft on playbooks.publication (draft_id, asked_at desc);

-- What became of each deal in flight, so that taking it back puts everything back.
create table playbooks.adoption (
    publication_id uuid   not null references playbooks.publication,
    deal_id        uuid   not null,
    number         bigint not null,
    title          text   not null,
    stage          text   not null,
    from_version   int    not null,
    past           jsonb,
    why            jsonb,
    returned       boolean,
    primary key (publication_id, deal_id),
    check ((past is null) <> (why is null))
);
comment on column playbooks.adoption.past is 'how it stood before; null when it could not move';
comment on column playbooks.adoption.returned is 'whether it went back when the publication was taken back; null before';

create index adoption_to_return on playbooks.adoption (publication_id, deal_id) where past is not null and returned is null;
create index adoption_stranded on playbooks.adoption (publication_id, deal_id) where why is not null;

create policy of_seen_deal on playbooks.adoption for select to struktura_request using (deals.sees(deal_id));
alter table playbooks.adoption enable row level security;
