-- How the tables of a bank are to be read where their headings do not say it, as a person said once.
create table billing.statement_layout (
    account  uuid        primary key references billing.account on delete cascade,
    headings jsonb       not null,
    places   jsonb       not null,
    said_at  timestamptz not null,
    said_by  uuid        not null
);
comment on column billing.statement_layout.headings is 'the row that heads the table, cell by cell';
comment on column billing.statement_layout.places is 'what stands in a place, by place from 0';

create policy of_whoever_sees_everything on billing.statement_layout for select to struktura_request
    using ((select staff.sees_everything()));
alter table billing.statement_layout enable row level security;
