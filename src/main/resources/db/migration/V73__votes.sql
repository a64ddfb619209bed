-- Whether answers helped: one vote a person, question and entry. Redacted; deleted once older than
-- WHOOWNS_KEEP_QUESTIONS.
create table vote (
    workspace varchar(32)              not null,
    -- keyed hash, whose key is deleted at the end of the quarter
    person    varchar(64)              not null,
    entry     varchar(200)             not null,
    utterance varchar(300)             not null,
    helpful   boolean                  not null,
    -- null if none was given
    reason    varchar(32),
    comment   varchar(300)             not null,
    -- the entry that was meant; null if it is not known
    meant     varchar(200),
    -- the gap in which the vote was counted; null for none
    gap       varchar(32),
    voted_at  timestamp with time zone not null,
    primary key (workspace, person, entry, utterance)
);
create index vote_entry on vote (workspace, entry, voted_at desc);
create index vote_age on vote (voted_at);
