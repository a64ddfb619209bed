-- What workspaces teach beyond the shared knowledge: phrases that lead to an entry or are not for us, and own entries.
create table lesson (
    workspace  varchar(32)  not null,
    id         varchar(32)  not null,
    kind       varchar(16)  not null,
    state      varchar(16)  not null,
    -- null for what is not for us
    entry      varchar(200),
    -- the file of an own entry; null for others
    document   varchar(20000),
    -- the question that nobody could answer, and that led to it
    gap        varchar(32),
    taught_by  varchar(32)  not null,
    taught_at  timestamp with time zone not null,
    decided_by varchar(32),
    -- of the latest change, so that what came later counts
    number     bigint       not null,
    -- whether everybody who waits for it has been told that it is in force
    announced  boolean      not null,
    primary key (workspace, id)
);
create index lesson_announced on lesson (announced);

create table lesson_phrase (
    workspace varchar(32)  not null,
    lesson    varchar(32)  not null,
    position  integer      not null,
    phrase    varchar(300) not null,
    -- eight bits a component; empty without a language model
    vector    bytea        not null,
    primary key (workspace, lesson, position)
);
