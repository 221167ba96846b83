-- Parts of an SMS that wait for the others.
create table talks.sms_part (
    chain        uuid        not null,
    number       integer     not null,
    alphabet     text        not null check (alphabet in ('GSM7', 'UCS2', 'LATIN1')),
    octets       bytea       not null,
    at           timestamptz not null,
    primary key (chain, number)
);
comment on column talks.sms_part.chain is
    'HMAC-SHA256 of sender, recipient and reference under a key of its own, cut to 128 bits';

-- Nobody reads them but the department when it puts them together.
alter table talks.sms_part enable row level security;
