create table staff.totp (
    employee_id  uuid primary key references staff.employee,
    secret       bytea       not null,
    begun_at     timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

comment on table staff.totp is 'code generators (RFC 6238); one that is not confirmed yet demands nothing';
comment on column staff.totp.secret is 'encrypted by the installation''s key';
comment on column staff.totp.last_step is 'the half minute whose code was accepted last: neither it nor an earlier one is accepted again';

create table staff.recovery_code (
    employee_id uuid  not null references staff.employee,
    hash        bytea not null check (length(hash) = 32),
    used_at     timestamptz,
    primary key (employee_id, hash)
);
