-- What was asked and not answered, merged by meaning: redacted words and counts, nobody who asked. Deleted once its last
-- question is older than WHOOWNS_KEEP_QUESTIONS, unless it was handed on.
create table gap (
    workspace  varchar(32)              not null,
    id         varchar(32)              not null,
    utterance  varchar(300)             not null,
    -- OPEN, ANSWERED or DISMISSED; one that is handed on is open
    state      varchar(16)              not null,
    handed_on  boolean                  not null,
    state_at   timestamp with time zone not null,
    times      integer                  not null,
    -- at least so many people asked
    askers     integer                  not null,
    -- the nearest entry, by which alike gaps are found
    cell       varchar(200)             not null,
    nearest    varchar(700)             not null,
    -- of the utterance, eight bits a component; empty without a language model
    vector     bytea                    not null,
    asked_at   timestamp with time zone not null,
    primary key (workspace, id)
);
create index gap_asked on gap (workspace, asked_at desc);
create index gap_cell on gap (workspace, cell, asked_at desc);
create index gap_wanted on gap (workspace, state, askers desc, times desc, asked_at desc, id);
-- The wordings of a gap. The id is a digest of the normalised words, so that the same words lead to one gap.
create table gap_question (
    workspace varchar(32)              not null,
    id        varchar(32)              not null,
    gap       varchar(32)              not null,
    utterance varchar(300)             not null,
    times     integer                  not null,
    asked_at  timestamp with time zone not null,
    primary key (workspace, id)
);
create index gap_question_gap on gap_question (workspace, gap, times desc);
create index gap_question_asked on gap_question (asked_at);
-- Who asked, as keyed hashes by which people are counted; deleted with their key at the end of the quarter.
create table gap_asker (
    workspace varchar(32) not null,
    gap       varchar(32) not null,
    person    varchar(64) not null,
    quarter   varchar(8)  not null,
    primary key (workspace, gap, person)
);
create index gap_asker_person on gap_asker (workspace, person);
create index gap_asker_quarter on gap_asker (quarter);
create table asker_key (
    workspace varchar(32) not null,
    quarter   varchar(8)  not null,
    secret    bytea       not null,
    primary key (workspace, quarter)
);
