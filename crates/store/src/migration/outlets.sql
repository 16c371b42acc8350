-- Outlets: where the decisions of a stream go out to, and how far each of them came.
create table outlet (
    id {text} not null primary key, stream {text} not null references stream (id), key {text} not null, json {text} not null,
    secret {text}, secret_before {text}, before_until bigint, version bigint not null);
create unique index outlet_key on outlet (key);
create index outlet_stream on outlet (stream);

create table delivery (
    decision {text} not null references decision (id), outlet {text} not null references outlet (id),
    case_id {text} not null references cases (id), state {text} not null, attempts bigint not null, why {text}, due bigint,
    at bigint not null, created bigint not null, primary key (decision, outlet));
create index delivery_outlet on delivery (outlet, created, decision);
create index delivery_state on delivery (outlet, state);
create index delivery_case on delivery (case_id);
