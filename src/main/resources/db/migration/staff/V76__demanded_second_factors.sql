create table staff.factor_demand (
    role   text        not null primary key check (role in ('OWNER', 'ADMIN', 'HEAD', 'LEAD', 'ANALYST', 'SELLER')),
    due_at timestamptz not null
);
comment on table staff.factor_demand is 'the roles that need more than a password';
comment on column staff.factor_demand.due_at is 'until then people of the role may do without; on the wall clock, as everything about signing in';
