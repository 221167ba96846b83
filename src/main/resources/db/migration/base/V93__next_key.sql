alter table base.secrets_key add column next bytea;

comment on column base.secrets_key.next is
    'by which key everything is being encrypted anew; as long as it is set, a node without both keys refuses to start';
