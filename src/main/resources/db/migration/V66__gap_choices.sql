-- Questions that were answered by a choice. They become gaps after some minutes, unless their asker picks one.
create table gap_choice (
    workspace varchar(32)              not null,
    id        varchar(32)              not null,
    -- keyed hash; null once it is forgotten
    person    varchar(64),
    quarter   varchar(8)               not null,
    utterance varchar(300)             not null,
    nearest   varchar(700)             not null,
    vector    bytea                    not null,
    times     integer                  not null,
    due_at    timestamp with time zone not null,
    primary key (workspace, id)
);
create index gap_choice_due on gap_choice (due_at);
create index gap_choice_person on gap_choice (workspace, person);
