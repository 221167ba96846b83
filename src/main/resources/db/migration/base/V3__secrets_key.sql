create table base.secrets_key (
    only_one    boolean primary key default true check (only_one),
    fingerprint bytea       not null,
    known_since timestamptz not null default clock_timestamp()
);

comment on table base.secrets_key is 'by which key the installation encrypts; a node with another one refuses to start';
