-- The number of the latest change of a workspace's lessons: what changes lock, and what replicas compare.
create table lesson_counter (
    workspace varchar(32) not null,
    number    bigint      not null,
    primary key (workspace)
);

create table lesson_history (
    workspace  varchar(32) not null,
    number     bigint      not null,
    lesson     varchar(32) not null,
    state      varchar(16) not null,
    person     varchar(32) not null,
    changed_at timestamp with time zone not null,
    primary key (workspace, number)
);
