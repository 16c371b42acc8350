-- Who did the practice for an automation, and when first. How it went stands nowhere.
create table practice (automation {text} not null, person {text} not null, at bigint not null, primary key (automation, person));
