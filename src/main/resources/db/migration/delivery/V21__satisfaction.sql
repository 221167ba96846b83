-- One question to the client once all is delivered; whoever has the link answers.
create table delivery.survey (
    deal      uuid        primary key,
    number    bigint      not null,
    token     text        not null unique check (length(token) = 43),
    team      uuid,
    team_name text        not null,
    sent_at   timestamptz not null,
    score     smallint    check (score between 1 and 5),
    scored_at timestamptz,
    check ((score is null) = (scored_at is null))
);
comment on column delivery.survey.scored_at is 'when the client answered first; later changes are allowed for some days from then';

create index survey_sent on delivery.survey (sent_at);

create policy of_seen_deal on delivery.survey for select to struktura_request using (deals.sees(deal));
alter table delivery.survey enable row level security;
