-- The picture of the organisation counts what teams passed to each other within the last weeks.
create index handoff_accepted on handoffs.handoff (decided_at) where state = 'accepted';
