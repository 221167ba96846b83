-- What people wrote beside a process in YAML, by the path of what it is about.
alter table playbooks.draft_revision
    add column comments jsonb not null default '{"before": {}, "beside": {}, "end": []}';
