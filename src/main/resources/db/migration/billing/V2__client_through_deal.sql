-- the deal knows whom it is about
alter table billing.invoice drop column client;
