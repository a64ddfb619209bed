-- Keyed hash of the one person whose conversation it is, so that it can be erased for them; null for threads in channels.
alter table conversation add column person varchar(64);
create index conversation_person on conversation (workspace, person);
