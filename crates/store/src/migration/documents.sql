-- Documents: what they say beside their label, where it was read, and which values were there before.
alter table proposal add column fields {text};
alter table review add column first_filled {text};
alter table review add column filled {text};
alter table decision add column filled {text};
alter table judgement add column filled {text};
alter table calibration add column quality {text};

create table document (
    case_id {text} not null primary key references cases (id), reading {text}, quality {text}, pages bigint not null,
    unreadable {text}, created bigint not null);

create table known_value (
    stream {text} not null, field {text} not null, value {text} not null, case_id {text} not null references cases (id),
    primary key (stream, field, value, case_id));
create index known_value_case on known_value (case_id);
