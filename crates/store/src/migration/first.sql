-- The first tables. Only words that SQLite and PostgreSQL read alike; {text} becomes the text that sorts by its bytes.
create table person (
    id {text} not null primary key, name {text} not null, address {text} not null, password {text}, lang {text}, theme {text},
    roles {text} not null, active boolean not null, invite {text}, invite_until bigint, created bigint not null,
    version bigint not null);
create unique index person_address on person (address);
create unique index person_invite on person (invite) where invite is not null;

create table team (id {text} not null primary key, name_en {text} not null, name_nl {text} not null, version bigint not null);

create table team_member (
    team {text} not null references team (id), person {text} not null references person (id), primary key (team, person));
create index team_member_person on team_member (person);

create table stream (
    id {text} not null primary key, key {text} not null, json {text} not null, team {text} not null references team (id),
    version bigint not null);
create unique index stream_key on stream (key);
create index stream_team on stream (team);

create table automation (
    id {text} not null primary key, stream {text} not null references stream (id), json {text} not null, version bigint not null);
create index automation_stream on automation (stream);

create table basis (digest {text} not null primary key, automation {text} not null, json {text} not null, created bigint not null);

create table model (
    id {text} not null primary key, automation {text} not null, number bigint not null, original {text} not null,
    labels {text} not null, learned_from bigint not null, state {text} not null, facts {text} not null, created bigint not null,
    version bigint not null);
create unique index model_number on model (automation, number);

create table calibration (
    id {text} not null primary key, automation {text} not null, model {text} not null, original {text} not null,
    risk double precision not null, delta double precision not null, attempt bigint not null,
    limit_score double precision, share double precision not null, checked bigint not null, wrong bigint not null,
    created bigint not null);
create index calibration_automation on calibration (automation, created);

create table cases (
    id {text} not null primary key, stream {text} not null, team {text} not null, state {text} not null, source {text} not null,
    subject {text} not null, text {text} not null, requester {text}, name {text}, address {text}, key {text}, link {text},
    received bigint not null, label {text}, not_for_ai boolean not null, version bigint not null);
create unique index cases_key on cases (stream, key) where key is not null;
create unique index cases_link on cases (link) where link is not null;
create index cases_requester on cases (requester, received, id) where requester is not null;
create index cases_state on cases (stream, state, received, id);
create index cases_not_for_ai on cases (stream, id) where not_for_ai;
create index cases_team on cases (team, received, id);

create table original (
    id {text} not null primary key, case_id {text} not null references cases (id), position bigint not null,
    name {text} not null, media_type {text} not null, size bigint not null, digest {text} not null, created bigint not null);
create index original_case on original (case_id, position);

create table proposal (
    id {text} not null primary key, case_id {text} not null references cases (id), automation {text} not null,
    model {text} not null, label {text} not null, second {text}, score double precision not null,
    reserved double precision not null, words {text} not null, created bigint not null);
create index proposal_case on proposal (case_id);

create table ruling (
    id {text} not null primary key, case_id {text} not null references cases (id), automation {text} not null, proposal {text},
    basis {text} not null references basis (digest), facts {text} not null, outcome {text} not null,
    judge_first boolean not null, proceeded boolean not null, label {text}, score double precision not null,
    created bigint not null);
create index ruling_case on ruling (case_id);
create index ruling_created on ruling (automation, created, id);

create table review (
    id {text} not null primary key, case_id {text} not null references cases (id), stream {text} not null, team {text} not null,
    kind {text} not null, state {text} not null, person {text}, until bigint, judge_first boolean not null, first_label {text},
    first_at bigint, label {text}, barred {text}, handed_to {text}, views {text} not null, reason {text}, draft {text}, asked {text},
    queued_at bigint not null, done_at bigint, version bigint not null);
create index review_queue on review (stream, state, queued_at, id);
create index review_person on review (person, state, done_at) where person is not null;
create index review_until on review (until) where until is not null;
create index review_case on review (case_id);

create table decision (
    id {text} not null primary key, case_id {text} not null references cases (id), stream {text} not null, label {text} not null,
    by_person {text}, by_automation {text}, grounds {text} not null, ruling {text}, until bigint not null, at bigint not null,
    replaced boolean not null, version bigint not null);
create index decision_case on decision (case_id);
create index decision_automation on decision (by_automation, label, at, id) where by_automation is not null;

create table judgement (
    id {text} not null primary key, case_id {text} not null references cases (id), stream {text} not null, label {text} not null,
    given {text} not null, draw double precision not null, at bigint not null);
create index judgement_stream on judgement (stream, at, id);

create table audit (
    case_id {text} not null primary key references cases (id), automation {text} not null, ruling {text} not null,
    label {text} not null, score double precision not null, wrong boolean, done_at bigint, created bigint not null);
create index audit_label on audit (automation, label, done_at);

create table appeal (
    id {text} not null primary key, case_id {text} not null references cases (id), stream {text} not null, team {text} not null,
    decision {text} not null references decision (id), raised_by {text}, words {text} not null, raised_at bigint not null,
    first_decider {text}, state {text} not null, decided_by {text}, decided_at bigint, why {text}, version bigint not null);
create index appeal_team on appeal (team, state, raised_at, id);
create index appeal_case on appeal (case_id);
create unique index appeal_open on appeal (case_id) where state = 'open';

create table notice (
    id {text} not null primary key, person {text} not null, case_id {text}, kind {text} not null, args {text} not null,
    at bigint not null, seen_at bigint);
create index notice_person on notice (person, at, id);

create table token (
    id {text} not null primary key, name {text} not null, digest {text} not null, scopes {text} not null, stream {text},
    made_by {text} not null, created bigint not null, expires bigint, revoked bigint, used bigint);
create unique index token_digest on token (digest);

create table session (id {text} not null primary key, data {text} not null, person {text}, expires bigint not null);
create index session_person on session (person) where person is not null;
create index session_expires on session (expires);

create table setting (name {text} not null primary key, value {text} not null);

create table job (
    id {text} not null primary key, kind {text} not null, subject {text} not null, payload {text} not null, due bigint not null,
    attempts bigint not null, leased_by {text}, leased_until bigint, state {text} not null, error {text}, created bigint not null);
create index job_due on job (state, kind, due, id);
create index job_subject on job (subject);

create table entry (
    chain {text} not null, number bigint not null, at bigint not null, actor {text} not null, verb {text} not null,
    case_id {text}, subject {text}, facts {text} not null, before {text} not null, hash {text} not null,
    primary key (chain, number));
create index entry_case on entry (case_id, at) where case_id is not null;
create index entry_subject on entry (subject, at) where subject is not null;
create index entry_at on entry (at, chain, number);

create table watch (automation {text} not null primary key, json {text} not null, upto {text}, version bigint not null);
