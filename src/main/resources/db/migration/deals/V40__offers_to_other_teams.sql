-- To whom the deal is offered; until they take it, whoever has it stays responsible.
alter table deals.deal
    add column offer_id        uuid unique,
    add column offered_team_id uuid,
    add column offered_to_id   uuid,
    add check ((offer_id is null) = (offered_team_id is null)),
    add check (offered_to_id is null or offer_id is not null),
    add check (offer_id is null or owner_id is not null);

create index deal_offered_to_team on deals.deal (offered_team_id) where offered_team_id is not null;
create index deal_offered_to_person on deals.deal (offered_to_id) where offered_to_id is not null;

-- the receiving team counts what it is offered: the index of the board has all that its figures need
drop index deals.deal_on_board;
create index deal_on_board on deals.deal (process, stage, entered_at desc, id desc)
    include (currency, amount, owner_id, team_id, offered_team_id);
