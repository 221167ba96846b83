-- the figures of the board are summed up over all open deals: half the time when the index has all they need
drop index deals.deal_on_board;
create index deal_on_board on deals.deal (process, stage, entered_at desc, id desc)
    include (currency, amount, owner_id, team_id);
