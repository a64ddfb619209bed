-- What a change consisted of, so that the same form submitted with other content is noticed.
alter table team_history add column digest varchar(64);
