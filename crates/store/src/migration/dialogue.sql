-- Questions and worries, ideas, and opinions. Who asked stands apart from what was asked, and only where somebody gave their name; who
-- took part stands apart from what was said.
create table concern (id {text} not null primary key, owner {text} not null references person (id), code {text}, due bigint, json {text} not null, version bigint not null);
create unique index concern_code on concern (code);
create index concern_due on concern (due);

create table concern_asker (concern {text} not null primary key references concern (id), person {text} not null references person (id));
create index concern_asker_person on concern_asker (person);

create table idea (id {text} not null primary key, team {text} not null references team (id), json {text} not null, version bigint not null);
create index idea_team on idea (team, id);

create table topic (id {text} not null primary key, json {text} not null, version bigint not null);

create table topic_voter (topic {text} not null references topic (id), person {text} not null, primary key (topic, person));
create index topic_voter_person on topic_voter (person);

create table ballot (id {text} not null primary key, topic {text} not null references topic (id), json {text} not null);
create index ballot_topic on ballot (topic);

create table story (id {text} not null primary key, json {text} not null, version bigint not null);

create table own_use (person {text} not null primary key references person (id), json {text} not null);

create table workaround (id {text} not null primary key, json {text} not null, version bigint not null);
