-- What contracts say before they speak of anybody: told to everybody in the department, so no policy guards it.
create table contracts.template (
    id         uuid   primary key,
    name       text   not null check (length(name) between 1 and 100),
    retired_at timestamptz,
    version    bigint not null default 1
);

create table contracts.wording (
    id        uuid        primary key,
    template  uuid        not null references contracts.template,
    number    integer     not null,
    uk        text        not null default '',
    ru        text        not null default '',
    en        text        not null default '',
    file_name text,
    content   bytea,
    made_at   timestamptz not null,
    made_by   uuid        not null,
    unique (template, number),
    check ((file_name is null) = (content is null)),
    check (content is not null or uk <> '' or ru <> '' or en <> '')
);
comment on table contracts.wording is 'a state of a template: words, or a document of Word; contracts remember the one they were made from';
alter table contracts.wording alter column content set storage external;

create table contracts.counter (
    deal uuid    primary key,
    last integer not null
);

create table contracts.contract (
    id         uuid        primary key,
    deal       uuid        not null,
    ordinal    integer     not null,
    number     text        not null unique,
    name       text        not null,
    wording    uuid        not null references contracts.wording,
    proposal   uuid,
    language   text        not null,
    state      text        not null check (state in ('open', 'signed', 'revoked')),
    body       text,
    file_name  text        not null,
    type       text        not null,
    content    bytea       not null,
    sha256     text        not null check (sha256 = encode(sha256(content), 'hex')),
    token      text        not null unique check (length(token) = 43),
    link_until timestamptz not null,
    created_at timestamptz not null,
    created_by uuid        not null,
    unique (deal, ordinal)
);
alter table contracts.contract alter column content set storage external;

create table contracts.signing (
    contract uuid        primary key references contracts.contract,
    at       timestamptz not null,
    content  text        not null,
    seal     text        not null check (seal = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    visitor  text        not null,
    agent    text        not null
);
comment on column contracts.signing.content is 'what was signed, by whom and when, to the letter as it was sealed';

create table contracts.copy (
    contract  uuid primary key references contracts.contract,
    file_name text not null,
    type      text not null,
    content   bytea not null,
    sha256    text not null check (sha256 = encode(sha256(content), 'hex'))
);
comment on table contracts.copy is 'the copy that was signed on paper';
alter table contracts.copy alter column content set storage external;

create function contracts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a contract stays as it was made and signed';
end $$;

create trigger wordings_stay before update or delete on contracts.wording
    for each row execute function contracts.refuse_change();
create trigger signings_stay before update or delete on contracts.signing
    for each row execute function contracts.refuse_change();
create trigger copies_stay before update or delete on contracts.copy
    for each row execute function contracts.refuse_change();
create trigger contracts_are_kept before delete on contracts.contract
    for each row execute function contracts.refuse_change();

-- an open one may be taken back, given another link, or signed; nothing else about it changes
create trigger contracts_stay before update on contracts.contract for each row
    when (old.state <> 'open'
          or (new.id, new.deal, new.ordinal, new.number, new.name, new.wording, new.proposal, new.language, new.body,
              new.file_name, new.type, new.sha256, new.content, new.created_at, new.created_by)
             is distinct from
             (old.id, old.deal, old.ordinal, old.number, old.name, old.wording, old.proposal, old.language, old.body,
              old.file_name, old.type, old.sha256, old.content, old.created_at, old.created_by))
    execute function contracts.refuse_change();

create policy of_seen_deal on contracts.contract for select to struktura_request using (deals.sees(deal));
alter table contracts.contract enable row level security;

create policy of_seen_contract on contracts.signing for select to struktura_request
    using (exists (select from contracts.contract c where c.id = contract));
alter table contracts.signing enable row level security;

create policy of_seen_contract on contracts.copy for select to struktura_request
    using (exists (select from contracts.contract c where c.id = contract));
alter table contracts.copy enable row level security;
