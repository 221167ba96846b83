-- An account at a provider is one legal entity's: what another one invoiced is not paid to it.
alter table billing.provider_account add column entity uuid references billing.entity;
update billing.provider_account set entity = (select id from billing.entity order by main desc, id limit 1);
alter table billing.provider_account alter column entity set not null;
