-- Who takes care of which of Slack's events, so that it is answered once, whichever replica it comes to.
create table event_claim (
    event_id varchar(100) not null,
    taken_at timestamp with time zone not null,
    closed   boolean not null,
    primary key (event_id)
);
create index event_claim_taken on event_claim (taken_at);
