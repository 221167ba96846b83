create table process.version (
    process      text        not null,
    number       int         not null check (number > 0),
    document     jsonb       not null,
    published_at timestamptz not null,
    primary key (process, number)
);

create function process.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published process version is immutable';
end $$;

create trigger version_is_immutable before update or delete on process.version
    for each row execute function process.refuse_change();

-- One timer for a rule in a visit of a case; the key is what makes firing twice impossible.
create table process.timer (
    case_id  uuid        not null,
    visit    int         not null,
    rule     text        not null,
    due_at   timestamptz not null,
    attempts smallint    not null default 0,
    primary key (case_id, visit, rule)
) with (fillfactor = 80);

create index timer_due on process.timer (due_at) where attempts < 5;
