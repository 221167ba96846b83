-- Processes on paper. A draft stands at one of its revisions: undoing and redoing move it, changing it starts anew from there.
create table playbooks.draft (
    id           uuid        primary key,
    process      text        not null check (length(process) between 1 and 63),
    based_on     int,
    published_as int,
    position     int         not null default 1,
    version      bigint      not null default 1,
    created_at   timestamptz not null,
    created_by   uuid        not null,
    changed_at   timestamptz not null,
    changed_by   uuid        not null
);

create index draft_by_change on playbooks.draft (changed_at desc, id desc);

-- As json, which keeps the order in which people wrote things down.
create table playbooks.draft_revision (
    draft_id uuid        not null references playbooks.draft on delete cascade,
    position int         not null,
    document json        not null,
    made_at  timestamptz not null,
    made_by  uuid        not null,
    primary key (draft_id, position)
);
