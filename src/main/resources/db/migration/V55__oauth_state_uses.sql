-- OAuth states that were used, as hashes. States are signed now, so those under way need no row, and oauth_state gets none.
create table oauth_state_use (
    state_hash varchar(64) not null,
    used_at    timestamp with time zone not null,
    primary key (state_hash)
);
create index oauth_state_use_used on oauth_state_use (used_at);
