-- A process on paper led through the journal. The document is the draft as it was when the run was asked for.
create table playbooks.dry_run (
    id          uuid        primary key,
    process     text        not null,
    draft_id    uuid        not null references playbooks.draft on delete cascade,
    document    json        not null,
    months      int         not null check (months between 1 and 36),
    since       timestamptz not null,
    until       timestamptz not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE')),
    subjects    int         not null default 0,
    seen        int         not null default 0,
    entries     bigint      not null default 0,
    after_id    uuid,
    result      jsonb,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    finished_at timestamptz
);

-- One at a time for a draft.
create unique index dry_run_at_work on playbooks.dry_run (draft_id) where state <> 'DONE';
create index dry_run_of_draft on playbooks.dry_run (draft_id, asked_at desc);
