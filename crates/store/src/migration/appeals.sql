-- Appeals: an objection or a flag, and what the clock did. A flag of one keeps nobody else from objecting.
alter table appeal add column kind {text} not null default 'objection';
alter table appeal add column reminded_at bigint;
alter table appeal add column overdue_at bigint;
alter table appeal add column overdue_told {text};
drop index appeal_open;
create unique index appeal_open on appeal (case_id, kind) where state = 'open';
create index appeal_waiting on appeal (raised_at, id) where state = 'open' and overdue_at is null;
create index appeal_raiser on appeal (raised_by, raised_at, id);
