-- Which workspaces installed the app. The token is encrypted, and gone as soon as the app is removed.
create table installation (
    workspace    varchar(32)   not null,
    name         varchar(1000) not null,
    app          varchar(32)   not null,
    bot_user     varchar(32)   not null,
    scopes       varchar(2000) not null,
    token        varchar(4000),
    installer    varchar(32)   not null,
    installed_at timestamp with time zone not null,
    removed_at   timestamp with time zone,
    changed_at   timestamp with time zone not null,
    primary key (workspace)
);
create index installation_removed on installation (removed_at);
create index installation_changed on installation (changed_at);

-- Installations under way: each can be finished once, by the browser that began it.
create table oauth_state (
    state_hash   varchar(64) not null,
    browser_hash varchar(64) not null,
    began_at     timestamp with time zone not null,
    primary key (state_hash)
);
create index oauth_state_began on oauth_state (began_at);
