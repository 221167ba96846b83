-- Which revision each version of a draft stood at, so that whoever comes too late can be told what changed meanwhile.
create table playbooks.draft_standing (
    draft_id uuid   not null,
    version  bigint not null,
    position int    not null,
    primary key (draft_id, version),
    foreign key (draft_id, position) references playbooks.draft_revision on delete cascade
);

create index draft_standing_by_revision on playbooks.draft_standing (draft_id, position);

insert into playbooks.draft_standing (draft_id, version, position)
select id, version, position from playbooks.draft;
