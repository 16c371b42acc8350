-- Announcements, which representatives they reached, and the versions of the guidelines.
create table announcement (id {text} not null primary key, automation {text}, json {text} not null, sent bigint, version bigint not null);
create index announcement_automation on announcement (automation, id);

create table receipt (announcement {text} not null references announcement (id), person {text} not null, at bigint not null, primary key (announcement, person));

create table guideline (number bigint not null primary key, json {text} not null);
