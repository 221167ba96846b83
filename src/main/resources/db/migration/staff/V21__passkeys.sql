create table staff.passkey (
    id                      uuid primary key,
    employee_id             uuid        not null references staff.employee,
    name                    text        not null check (name <> ''),
    credential_id           bytea       not null unique,
    public_key              bytea       not null,
    signature_count         bigint      not null,
    uv_initialized          boolean     not null,
    backup_eligible         boolean     not null,
    backup_state            boolean     not null,
    transports              text        not null,
    attestation_object      bytea       not null,
    attestation_client_data bytea       not null,
    created_at              timestamptz not null default clock_timestamp(),
    last_used_at            timestamptz
);
create index passkey_of on staff.passkey (employee_id);
