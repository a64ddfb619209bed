-- Questions that were handed to the people who may know the answer. The question is redacted; who asked is in the messages,
-- until they were told. One is open for each gap: open_gap is null once it is closed.
create table handoff (
    workspace    varchar(32)  not null,
    id           varchar(32)  not null,
    gap          varchar(64)  not null,
    open_gap     varchar(64),
    question     varchar(300) not null,
    nearest      varchar(1000) not null,
    team         varchar(36),
    role         varchar(200),
    state        varchar(16)  not null,
    level        varchar(16),
    due_at       timestamp with time zone,
    curators_due timestamp with time zone not null,
    ends_at      timestamp with time zone not null,
    check_at     timestamp with time zone,
    reply_by     varchar(32),
    reply_entry  varchar(200),
    reply_words  varchar(3000),
    created_at   timestamp with time zone not null,
    closed_at    timestamp with time zone,
    primary key (workspace, id)
);
create unique index handoff_open on handoff (workspace, open_gap);
create index handoff_check on handoff (check_at);
create index handoff_closed on handoff (closed_at);

-- The question to those who may know, and the answer to those who asked. A message is marked before it is sent, so that none
-- is sent twice, and none is lost.
create table handoff_message (
    workspace  varchar(32) not null,
    id         varchar(32) not null,
    handoff    varchar(32) not null,
    kind       varchar(16) not null,
    person     varchar(32),
    level      varchar(16),
    channel    varchar(32),
    thread     varchar(32),
    ts         varchar(32),
    progress   varchar(16) not null,
    outcome    varchar(16),
    is_named   boolean     not null,
    is_due     boolean     not null,
    created_at timestamp with time zone not null,
    not_before timestamp with time zone not null,
    started_at timestamp with time zone,
    revision   integer     not null,
    shown      integer     not null,
    primary key (workspace, id)
);
create index handoff_message_of on handoff_message (workspace, handoff);
create index handoff_message_due on handoff_message (is_due, not_before);
create index handoff_message_person on handoff_message (workspace, person);

-- People who were asked, to count their open questions one after the other, and to know who wants none for a while.
create table handoff_person (
    workspace   varchar(32) not null,
    person      varchar(32) not null,
    muted_until timestamp with time zone,
    primary key (workspace, person)
);
create index handoff_person_muted on handoff_person (muted_until);
