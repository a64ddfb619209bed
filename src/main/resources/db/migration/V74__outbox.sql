-- Messages that are to be sent, whatever they are about; deleted once they were sent. A message is marked before it is
-- sent, so that none is sent twice.
create table outbox_message (
    workspace  varchar(32)              not null,
    topic      varchar(16)              not null,
    -- a user, or a channel
    recipient  varchar(32)              not null,
    -- which of the topic's messages it is, such as a month
    round      varchar(64)              not null,
    -- null until it is marked
    started_at timestamp with time zone,
    check_at   timestamp with time zone not null,
    primary key (workspace, topic, recipient, round)
);
create index outbox_message_check on outbox_message (check_at);
create index outbox_message_recipient on outbox_message (workspace, recipient);

-- review_reminder is no longer used; its rows go with their month.
insert into outbox_message (workspace, topic, recipient, round, started_at, check_at)
select workspace, 'review', person, in_month, started_at, coalesce(check_at, current_timestamp)
from review_reminder
where progress <> 'SENT';

-- How far each workspace's changes have been told of. What was changed before this existed is told to nobody.
create table change_cursor (
    workspace varchar(32) not null,
    number    bigint      not null,
    primary key (workspace)
);
insert into change_cursor (workspace, number)
select workspace, number from change_counter;

-- The channels in which changes of teams are posted.
create table team_subscription (
    workspace varchar(32) not null,
    team      varchar(64) not null,
    channel   varchar(32) not null,
    primary key (workspace, team)
);
