alter table offers.proposal drop constraint proposal_state_check;
alter table offers.proposal add constraint proposal_state_check
    check (state in ('sent', 'opened', 'accepted', 'declined', 'revoked'));

alter table offers.proposal add column link_until timestamptz;
update offers.proposal set link_until = greatest(coalesce(valid_until, created_at), base.now()) + interval '90 days';
alter table offers.proposal alter column link_until set not null;
comment on column offers.proposal.link_until is 'until when the link leads anywhere while nothing is accepted';

create table offers.acceptance (
    proposal uuid        primary key references offers.proposal,
    at       timestamptz not null,
    content  text        not null,
    seal     text        not null check (seal = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    visitor  text        not null,
    agent    text        not null
);
comment on column offers.acceptance.content is 'what was accepted, by whom and when, to the letter as it was sealed';

create table offers.refusal (
    proposal uuid        primary key references offers.proposal,
    at       timestamptz not null,
    reason   text        not null check (length(reason) between 1 and 2000),
    visitor  text        not null
);

create table offers.question (
    id       uuid        primary key,
    proposal uuid        not null references offers.proposal,
    at       timestamptz not null,
    text     text        not null check (length(text) between 1 and 2000),
    visitor  text        not null
);
create index question_of_proposal on offers.question (proposal, at);

create table offers.reading (
    opening uuid     not null references offers.opening,
    part    text     not null check (part in ('intro', 'offer', 'answer', 'question')),
    seconds integer  not null check (seconds > 0),
    primary key (opening, part)
);
comment on table offers.reading is 'how long each part of the page was in sight; never longer than the reading went on';

create function offers.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what a client accepted stays as it is';
end $$;

create trigger acceptances_stay before update or delete on offers.acceptance
    for each row execute function offers.refuse_change();

-- openings go on being counted
create trigger accepted_proposals_stay before update on offers.proposal for each row
    when (old.state = 'accepted'
          and (new.state, new.deal, new.number, new.lines, new.total_amount, new.total_currency, new.valid_until, new.token)
              is distinct from
              (old.state, old.deal, old.number, old.lines, old.total_amount, old.total_currency, old.valid_until, old.token))
    execute function offers.refuse_change();

create trigger accepted_proposals_are_kept before delete on offers.proposal for each row
    when (old.state = 'accepted') execute function offers.refuse_change();

create policy of_seen_proposal on offers.acceptance for select to struktura_request
    using (exists (select from offers.proposal p where p.id = proposal));
alter table offers.acceptance enable row level security;

create policy of_seen_proposal on offers.refusal for select to struktura_request
    using (exists (select from offers.proposal p where p.id = proposal));
alter table offers.refusal enable row level security;

create policy of_seen_proposal on offers.question for select to struktura_request
    using (exists (select from offers.proposal p where p.id = proposal));
alter table offers.question enable row level security;

create policy of_seen_opening on offers.reading for select to struktura_request
    using (exists (select from offers.opening o where o.id = opening));
alter table offers.reading enable row level security;
