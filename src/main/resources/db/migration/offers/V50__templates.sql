-- How proposals look: told to everybody in the department and, by their proposals, to clients, so no policy guards it.
create table offers.template (
    id         uuid    primary key,
    name       text    not null check (length(name) between 1 and 100),
    usual      boolean not null default false,
    retired_at timestamptz,
    version    bigint  not null default 1,
    check (not usual or retired_at is null)
);
comment on column offers.template.usual is 'worn by proposals when nobody chooses another';

create unique index template_usual on offers.template (usual) where usual;

create table offers.logo (
    digest  text    primary key check (digest = encode(sha256(content), 'hex')),
    type    text    not null check (type in ('image/png', 'image/jpeg')),
    width   integer not null,
    height  integer not null,
    content bytea   not null
);
alter table offers.logo alter column content set storage external;

create table offers.look (
    id       uuid        primary key,
    template uuid        not null references offers.template,
    number   integer     not null,
    accent   char(7)     not null check (accent ~ '^#[0-9a-f]{6}$'),
    band     char(7)     not null check (band ~ '^#[0-9a-f]{6}$'),
    passages jsonb       not null,
    logo     text        references offers.logo,
    made_at  timestamptz not null,
    made_by  uuid        not null,
    unique (template, number)
);
comment on table offers.look is 'a state of a template; proposals go on wearing the one in which they were sent';

create function offers.refuse_other_look() returns trigger language plpgsql as $$
begin
    raise exception 'what was sent keeps the look it was sent with';
end $$;

create trigger looks_stay before update or delete on offers.look
    for each row execute function offers.refuse_other_look();
create trigger logos_stay before update or delete on offers.logo
    for each row execute function offers.refuse_other_look();

alter table offers.proposal add column look uuid references offers.look;
comment on column offers.proposal.look is 'null where there was no template when it was made';

create trigger proposals_keep_their_look before update on offers.proposal for each row
    when (new.look is distinct from old.look) execute function offers.refuse_other_look();
