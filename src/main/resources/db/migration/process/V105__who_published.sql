alter table process.version
    add column author_id   uuid,
    add column author_name text,
    add column reason      text not null default '' check (length(reason) <= 1000),
    add check ((author_id is null) = (author_name is null));
comment on column process.version.author_id is 'who published it; null for what ships with the product';
