-- The channel that gets a workspace's weekly digest.
create table digest_channel (
    workspace varchar(32) not null,
    channel   varchar(32) not null,
    -- the monday of the last week in which it got one, or of the week in which it was chosen
    told_week varchar(10) not null,
    primary key (workspace)
);
create index exchange_of_workspace on exchange (workspace, asked_on);
