-- A statement is kept, then matched; whose node died in between is looked at again.
alter table billing.statement add column matched_at timestamptz;
update billing.statement set matched_at = brought_at;
create index statement_to_match on billing.statement (brought_at) where matched_at is null;
