-- What the last answer in a thread, a direct message or one person's commands was about: ids, never words. The place is
-- a keyed hash, so that the table does not tell who asked. Deleted after a day.
create table conversation (
    workspace varchar(32) not null,
    place     varchar(64) not null,
    entry     varchar(200),
    framework varchar(200),
    team      varchar(36),
    choices   varchar(700) not null,
    said_at   timestamp with time zone not null,
    primary key (workspace, place)
);
create index conversation_said on conversation (said_at);
