-- pg_trgm takes letters apart by the server's LC_CTYPE and finds none in Cyrillic where that is C, as it is in many
-- installations and in the embedded one. So names are compared in Latin letters, which also finds "Каштан" by "kashtan".
alter table clients.client add column name_latin text not null default '';
alter table clients.client alter column name_latin drop default;

drop index clients.client_by_words;
create index client_by_words on clients.client using gin (name_latin public.gin_trgm_ops) where merged_into is null;
