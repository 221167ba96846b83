create policy my_own on messages.outbox for select to struktura_request
    using (on_behalf_of = (select base.employee()) or (select staff.sees_everything()));
alter table messages.outbox enable row level security;

create policy of_seen_message on messages.attachment for select to struktura_request
    using (exists (select from messages.outbox o where o.id = message));
alter table messages.attachment enable row level security;

create policy of_seen_message on messages.step for select to struktura_request
    using (exists (select from messages.outbox o where o.id = message));
alter table messages.step enable row level security;

create policy of_seen_message on messages.part for select to struktura_request
    using (exists (select from messages.outbox o where o.id = message));
alter table messages.part enable row level security;

-- Addresses of clients: nobody reads them but the department when it sends.
alter table messages.unsubscribed enable row level security;
