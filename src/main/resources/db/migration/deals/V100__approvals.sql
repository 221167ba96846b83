alter table deals.override add column approval text;

comment on column deals.override.approval is 'key of the approval that is asked for; null when the gate is to be passed without its fields';
