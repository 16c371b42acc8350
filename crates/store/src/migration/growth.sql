-- Growth paths: opened by a person, seen by them and by whom they invite.
create table growth (id {text} not null primary key, person {text} not null, json {text} not null, version bigint not null);
create index growth_person on growth (person);
