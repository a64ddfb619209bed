-- The months in which a workspace's curators are told of what is due for review.
create table review_round (
    workspace varchar(32) not null,
    in_month  varchar(7)  not null,
    primary key (workspace, in_month)
);

-- The messages of a round, one a curator. A message is marked before it is sent, so that none is sent twice.
create table review_reminder (
    workspace  varchar(32) not null,
    person     varchar(32) not null,
    in_month   varchar(7)  not null,
    -- PENDING, SENDING or SENT
    progress   varchar(16) not null,
    -- null once it is sent
    check_at   timestamp with time zone,
    started_at timestamp with time zone,
    primary key (workspace, person, in_month)
);
create index review_reminder_check on review_reminder (check_at);
