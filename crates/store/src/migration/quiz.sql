-- The questions about working beside AI: who answered them, and, apart from it, how many were right. An answer has no person and no moment.
create table learner (team {text} not null, person {text} not null, turn {text} not null, primary key (team, person, turn));
create table quiz (id {text} not null primary key, team {text} not null, turn {text} not null, answers bigint not null);
create index quiz_team on quiz (team, turn);
