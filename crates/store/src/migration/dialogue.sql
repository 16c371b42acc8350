-- Questions and worries, and ideas. Who asked stands apart from what was asked, and only where somebody gave their name.
create table concern (id {text} not null primary key, owner {text} not null references person (id), code {text}, due bigint, json {text} not null, version bigint not null);
create unique index concern_code on concern (code);
create index concern_due on concern (due);

create table concern_asker (concern {text} not null primary key references concern (id), person {text} not null references person (id));
create index concern_asker_person on concern_asker (person);

create table idea (id {text} not null primary key, team {text} not null references team (id), json {text} not null, version bigint not null);
create index idea_team on idea (team, id);
