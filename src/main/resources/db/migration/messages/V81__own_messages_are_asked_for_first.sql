-- As in clients: what one sent oneself is not to be looked for among the deals.
alter policy my_own on messages.outbox rename to sent_by_me;
