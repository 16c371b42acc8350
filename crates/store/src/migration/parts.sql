-- One file, several documents: the cases that were split off, from which one, and from which page on.
create table part (
    case_id {text} not null primary key references cases (id), parent {text} not null references cases (id),
    whole {text} not null references cases (id), first bigint not null, created bigint not null);
create index part_parent on part (parent);
create index part_whole on part (whole, first);

-- A proposal about pages that the case no longer has.
alter table proposal add column outdated bigint;
