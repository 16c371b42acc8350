-- Who did the practice for an automation. When and how it went stands nowhere.
create table practice (automation {text} not null, person {text} not null, primary key (automation, person));
