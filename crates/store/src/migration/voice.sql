-- Voice: the task inventory and its votes, boards, and what was booked. A vote has no person and no moment.
create table work (id {text} not null primary key, team {text} not null references team (id), json {text} not null, version bigint not null);
create index work_team on work (team, id);

create table voter (work {text} not null references work (id), person {text} not null, primary key (work, person));
create index voter_person on voter (person);

create table vote (id {text} not null primary key, work {text} not null references work (id), json {text} not null);
create index vote_work on vote (work);

create table board (automation {text} not null primary key, json {text} not null, version bigint not null);

create table booking (id {text} not null primary key, automation {text} not null, json {text} not null);
create index booking_automation on booking (automation, id);
