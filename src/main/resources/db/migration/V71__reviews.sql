-- The number of the latest change of a workspace's curators and reviews: what changes lock, and what replicas compare.
create table review_counter (
    workspace varchar(32) not null,
    number    bigint      not null,
    primary key (workspace)
);

-- What curators found when an entry was due for review. What it was before the change is kept, to undo it.
create table entry_review (
    workspace   varchar(32)  not null,
    entry       varchar(200) not null,
    number      bigint       not null,
    -- the latest day on which it still held; null for none
    renewed_on  date,
    -- the day on which somebody found that it needs work; null if it does not
    marked_on   date,
    note        varchar(300),
    was_renewed date,
    was_marked  date,
    was_noted   varchar(300),
    -- null once it is forgotten
    changed_by  varchar(32),
    changed_at  timestamp with time zone not null,
    primary key (workspace, entry)
);

-- The curators that admins name. One row says who changed the list.
create table workspace_curator (
    workspace varchar(32) not null,
    person    varchar(32) not null,
    primary key (workspace, person)
);
create table curator_change (
    workspace  varchar(32) not null,
    changed_by varchar(32),
    changed_at timestamp with time zone not null,
    primary key (workspace)
);
