-- One row a batch of entries, each with the hash of the row before it.
create table journal.seal (
    number    bigint      primary key,
    sealed_at timestamptz not null,
    first_id  bigint      not null,
    last_id   bigint      not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    entries   bigint      not null,
    digest    text        not null,
    previous  text        not null,
    hash      text        not null
);

create trigger seals_are_append_only before update or delete on journal.seal
    for each row execute function journal.refuse_change();

create trigger seals_are_not_emptied before truncate on journal.seal
    for each statement execute function journal.refuse_change();

create trigger journal_is_not_emptied before truncate on journal.entry
    for each statement execute function journal.refuse_change();
