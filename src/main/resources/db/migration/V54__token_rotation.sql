-- Tokens that expire: the refresh token (encrypted) and when to use it, the lease of the replica that does, and when Slack
-- refused. All are null for tokens that don't expire.
alter table installation add column refresh_token varchar(4000);
alter table installation add column refresh_at timestamp with time zone;
alter table installation add column refresh_leased_until timestamp with time zone;
alter table installation add column refresh_refused_at timestamp with time zone;
create index installation_refresh on installation (refresh_at);
