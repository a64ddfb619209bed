-- Tokens that Slack refused. Slack is asked again before one is deleted; what is kept of the token here is a digest.
create table token_check (
    workspace varchar(32) not null,
    digest    varchar(64) not null,
    attempts  int         not null,
    due_at    timestamp with time zone not null,
    primary key (workspace)
);
create index token_check_due on token_check (due_at);
