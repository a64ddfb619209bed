-- Which process claimed an event, so that it can go on with a claim of which it did not hear in time.
alter table event_claim add column owner varchar(36);
