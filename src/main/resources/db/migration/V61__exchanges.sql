-- What was asked and how it was answered: redacted words, nobody who asked. The same on the same day is one row with a
-- count. Deleted after WHOOWNS_KEEP_QUESTIONS.
create table exchange (
    workspace varchar(32)      not null,
    id        varchar(32)      not null,
    utterance varchar(300)     not null,
    verdict   varchar(16)      not null,
    entry     varchar(200),
    score     double precision not null,
    door      varchar(16)      not null,
    place     varchar(16)      not null,
    asked_on  date             not null,
    times     integer          not null,
    -- of the words, eight bits a component; empty without a language model
    vector    bytea            not null,
    primary key (workspace, id)
);
create index exchange_day on exchange (asked_on);
