-- First answers to requests that carried an Idempotency-Key, kept for a day by the wall clock.
create table base.idempotency (
    caller       text        not null,
    key_hash     bytea       not null,
    request_hash bytea       not null,
    claim        uuid        not null,
    claimed_at   timestamptz not null default clock_timestamp(),
    leased_until timestamptz not null,
    effect_at    timestamptz,
    answer       bytea,
    primary key (caller, key_hash)
);
create index idempotency_age on base.idempotency (claimed_at);

comment on column base.idempotency.claim is 'the run that carries the request out; a run whose claim was taken over cannot commit';
comment on column base.idempotency.effect_at is 'when a transaction of the request committed; set in that very transaction';
comment on column base.idempotency.answer is 'sealed with a key derived from the Idempotency-Key, which is not stored';
