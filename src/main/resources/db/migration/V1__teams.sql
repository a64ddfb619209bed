-- One row a workspace that ever changed: its lock while something is changed, and how other replicas learn of it.
create table change_counter (
    workspace  varchar(32) not null,
    number     bigint      not null,
    touched_at timestamp with time zone not null,
    primary key (workspace)
);
create index change_counter_touched on change_counter (touched_at);

-- A team as a JSON document, beside what it is found by.
create table team (
    workspace varchar(32)      not null,
    id        varchar(36)      not null,
    name_key  varchar(1000)    not null,
    version   bigint           not null,
    document  varchar(1000000) not null,
    primary key (workspace, id)
);
create unique index team_name on team (workspace, name_key);

create table team_channel (
    workspace varchar(32) not null,
    channel   varchar(32) not null,
    team      varchar(36) not null,
    primary key (workspace, channel),
    foreign key (workspace, team) references team (workspace, id)
);
create index team_channel_team on team_channel (workspace, team);

-- Who holds a role in the team, or stands in for somebody who does.
create table team_person (
    workspace varchar(32) not null,
    person    varchar(32) not null,
    team      varchar(36) not null,
    primary key (workspace, person, team),
    foreign key (workspace, team) references team (workspace, id)
);
create index team_person_team on team_person (workspace, team);

-- What the whole workspace agreed on, as a JSON document.
create table workspace_agreements (
    workspace varchar(32)      not null,
    version   bigint           not null,
    document  varchar(1000000) not null,
    primary key (workspace)
);

-- Everything that was ever changed. The key is the change's own, so that it is applied once however often it arrives.
create table team_history (
    workspace  varchar(32)   not null,
    number     bigint        not null,
    change_key varchar(100)  not null,
    kind       varchar(40)   not null,
    team       varchar(36),
    person     varchar(32)   not null,
    changed_at timestamp with time zone not null,
    undone     bigint,
    before_doc varchar(1000000),
    after_doc  varchar(1000000),
    primary key (workspace, number)
);
create unique index team_history_key on team_history (workspace, change_key);
create index team_history_team on team_history (workspace, team, number);
