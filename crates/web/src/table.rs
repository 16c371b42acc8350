//! Every route there is, with who may use it. The router is made of this table and of nothing else, so a route cannot exist
//! without its rule; `tests/access.rs` walks it with every role.

use axum::Router;
use axum::routing::{MethodFilter, on};
use domain::person::Role;

use crate::access::{
    self, ADMIN, ANYONE, DESK, LEAD, Pace, Row, Rule, SETTLERS, SIGNED, Scope, TELLERS, VOICE, WRITERS, Who,
    roles,
};
use crate::app::App;

macro_rules! table {
    ($($method:ident $path:literal, $rule:expr => $handler:expr;)*) => {
        /// The table.
        pub const TABLE: &[Row] = &[
            $(Row { method: stringify!($method), path: $path, rule: $rule }),*
        ];

        /// The router of the table.
        pub(crate) fn routes(app: &App, router: Router<App>) -> Router<App> {
            $(
                let row = Row { method: stringify!($method), path: $path, rule: $rule };
                let router = access::add(app, router, row, on(MethodFilter::$method, $handler));
            )*
            router
        }
    };
}

table! {
    // Everybody
    GET  "/assets/{mark}/{name}", ANYONE => crate::asset::send_asset;
    GET  "/", ANYONE => crate::door::open_home;
    GET  "/sign-in", ANYONE => crate::door::show_sign_in;
    POST "/sign-in", ANYONE.at(Pace::Door) => crate::door::sign_in;
    POST "/sign-out", ANYONE => crate::door::sign_out;
    GET  "/setup", Rule::of(Who::FirstRun).at(Pace::Door) => crate::door::setup::show_setup;
    POST "/setup", Rule::of(Who::FirstRun).at(Pace::Door) => crate::door::setup::set_up;
    GET  "/invite/{secret}", ANYONE.at(Pace::Door) => crate::door::invite::show_invite;
    POST "/invite/{secret}", ANYONE.at(Pace::Door) => crate::door::invite::take_invite;
    POST "/language", ANYONE => crate::language::choose_language;
    POST "/theme", ANYONE => crate::language::choose_theme;
    POST "/demo", Rule::of(Who::Demo) => crate::door::switch_person;

    // One's own
    GET  "/me", SIGNED => crate::me::open_me;
    POST "/me", SIGNED => crate::me::save_me;
    POST "/me/password", SIGNED.at(Pace::Door) => crate::me::change_password;
    GET  "/notices", SIGNED => crate::me::notice::open_notices;
    GET  "/events", SIGNED => crate::events::send_events;

    // The desk
    GET  "/desk", DESK => crate::desk::open_desk;
    POST "/desk/next", DESK => crate::desk::take_next;
    GET  "/desk/reviews/{review}", DESK => crate::desk::open_review;
    POST "/desk/reviews/{review}/claim", DESK => crate::desk::claim_review;
    POST "/desk/reviews/{review}/judge", DESK => crate::desk::judge_review;
    POST "/desk/reviews/{review}/commit", DESK => crate::desk::commit_review;
    POST "/desk/reviews/{review}/draft", DESK => crate::desk::keep_draft;
    GET  "/desk/reviews/{review}/ahead", DESK => crate::desk::look_ahead;
    GET  "/reviews/{review}/pages/{page}", DESK => crate::case::document::send_page_of_review;
    POST "/desk/reviews/{review}/release", DESK => crate::desk::release_review;
    POST "/desk/reviews/{review}/hand-over", DESK => crate::desk::hand_over_review;
    POST "/desk/reviews/{review}/ask", DESK => crate::desk::ask_colleague;
    POST "/desk/reviews/{review}/answer", DESK => crate::desk::answer_colleague;
    POST "/desk/reviews/{review}/not-for-ai", DESK => crate::desk::keep_from_ai;
    POST "/desk/reviews/{review}/split", DESK => crate::desk::split_review;
    POST "/desk/reviews/{review}/join", DESK => crate::desk::join_review;
    POST "/desk/reviews/{review}/undo", DESK => crate::desk::undo_review;

    // Cases and questions
    GET  "/cases/{case}", SIGNED => crate::case::open_case;
    GET  "/cases/{case}/files/{file}", SIGNED => crate::case::send_file;
    GET  "/cases/{case}/pages/{page}", SIGNED => crate::case::document::send_page_of_case;
    GET  "/cases/{case}/why", SIGNED => crate::case::why::open_why;
    POST "/cases/{case}/flag", SIGNED => crate::case::flag_case;
    GET  "/ask", ANYONE => crate::question::choose_stream;
    GET  "/ask/{stream}", ANYONE => crate::question::show_form;
    POST "/ask/{stream}", ANYONE.at(Pace::Ask).upload() => crate::question::take_question;
    GET  "/questions", SIGNED => crate::question::list_questions;
    GET  "/questions/{case}", SIGNED => crate::question::open_question;
    GET  "/questions/{case}/why", SIGNED => crate::case::why::open_own_why;
    POST "/questions/{case}/person", SIGNED => crate::question::ask_person;
    POST "/questions/{case}/appeal", SIGNED => crate::question::raise_appeal;
    GET  "/questions/{case}/files/{file}", SIGNED => crate::question::send_file;
    GET  "/q/{secret}", ANYONE => crate::question::open_link;
    GET  "/q/{secret}/why", ANYONE => crate::case::why::open_why_by_link;
    POST "/q/{secret}/person", ANYONE.at(Pace::Ask) => crate::question::ask_person_by_link;
    POST "/q/{secret}/appeal", ANYONE.at(Pace::Ask) => crate::question::raise_appeal_by_link;
    GET  "/q/{secret}/pages/{page}", ANYONE => crate::case::document::send_page_by_link;
    GET  "/q/{secret}/files/{file}", ANYONE => crate::question::send_file_by_link;

    // Appeals, automations, the record
    GET  "/appeals", roles(&[Role::Colleague, Role::Lead, Role::Auditor]) => crate::appeal::list_appeals;
    GET  "/appeals/mine", SIGNED => crate::appeal::mine::list_mine;
    GET  "/appeals/figures", SIGNED => crate::appeal::figures::open_all_figures;
    GET  "/appeals/{appeal}", roles(&[Role::Colleague, Role::Lead, Role::Auditor]) => crate::appeal::open_appeal;
    POST "/appeals/{appeal}/decide", DESK => crate::appeal::decide_appeal;
    GET  "/automations", SIGNED => crate::automation::list_automations;
    GET  "/automations/new", LEAD => crate::automation::new_automation;
    POST "/automations/new", LEAD => crate::automation::add_automation;
    GET  "/automations/{automation}", SIGNED => crate::automation::open_automation;
    GET  "/automations/{automation}/target", SIGNED => crate::automation::open_target;
    GET  "/automations/{automation}/history", SIGNED => crate::automation::open_history;
    GET  "/automations/{automation}/card", LEAD => crate::automation::edit_card;
    POST "/automations/{automation}/card", LEAD => crate::automation::save_card;
    POST "/automations/{automation}/stop", SIGNED => crate::automation::stop_automation;
    POST "/automations/{automation}/restart", SIGNED => crate::automation::restart_automation;
    POST "/automations/{automation}/up", LEAD => crate::automation::step_up_automation;
    POST "/automations/{automation}/down", LEAD => crate::automation::step_down_automation;
    POST "/automations/{automation}/retire", LEAD => crate::automation::retire_automation;
    POST "/automations/{automation}/prove", LEAD => crate::automation::try_proof;
    POST "/automations/{automation}/limit", LEAD => crate::automation::take_limit;
    POST "/automations/{automation}/model", LEAD => crate::automation::take_model;
    GET  "/automations/{automation}/conditions", SIGNED => crate::automation::conditions::open_conditions;
    POST "/automations/{automation}/declare", LEAD => crate::automation::conditions::declare;
    POST "/automations/{automation}/inform", TELLERS => crate::automation::conditions::inform;
    POST "/automations/{automation}/answer", roles(&[Role::Representative]) => crate::automation::conditions::answer;
    POST "/automations/{automation}/resolve", LEAD => crate::automation::conditions::resolve;
    POST "/automations/{automation}/except", roles(&[Role::Leader]) => crate::automation::conditions::except;
    POST "/automations/{automation}/overseers", LEAD => crate::automation::conditions::name_overseers;
    POST "/automations/{automation}/try-stop", DESK => crate::automation::conditions::try_stop;
    POST "/automations/{automation}/freed", DESK => crate::automation::conditions::assign_freed;
    POST "/automations/{automation}/freed/say", DESK => crate::automation::conditions::say_freed;
    POST "/automations/{automation}/pilot", LEAD => crate::automation::conditions::begin_pilot;
    POST "/automations/{automation}/pilot/report", LEAD => crate::automation::conditions::report_pilot;
    GET  "/automations/{automation}/together", SIGNED => crate::automation::together::open_board;
    POST "/automations/{automation}/together", DESK => crate::automation::together::save_board;
    POST "/automations/{automation}/together/agree", DESK => crate::automation::together::agree_on_board;
    POST "/automations/{automation}/together/keep", DESK => crate::automation::together::keep_board;
    GET  "/automations/{automation}/budget", SIGNED => crate::automation::budget::open_budget;
    POST "/automations/{automation}/budget", roles(&[Role::Lead, Role::Hr]) => crate::automation::budget::book_amount;
    POST "/automations/{automation}/budget/back", roles(&[Role::Lead, Role::Hr]) => crate::automation::budget::take_booking_back;
    GET  "/voice", SIGNED => crate::voice::open_voice;
    GET  "/automations/{automation}/appeals", SIGNED => crate::appeal::figures::open_figures;
    GET  "/voice/teams/{team}/new", DESK => crate::voice::new_work;
    POST "/voice/teams/{team}/new", DESK => crate::voice::add_work;
    GET  "/voice/works/{work}", VOICE => crate::voice::open_work;
    POST "/voice/works/{work}/vote", DESK => crate::voice::cast_vote;
    POST "/voice/works/{work}/name", DESK => crate::voice::rename_work;
    POST "/voice/works/{work}/off", LEAD => crate::voice::take_work_off;
    POST "/voice/works/{work}/assess", LEAD => crate::voice::assess_work;
    GET  "/learn", VOICE => crate::learn::open_learn;
    POST "/learn/hour", roles(&[Role::Hr]) => crate::learn::save_hour;
    GET  "/learn/lessons/{lesson}", VOICE => crate::learn::quiz::open_lesson;
    POST "/learn/lessons/{lesson}", VOICE => crate::learn::quiz::end_lesson;
    GET  "/learn/questions", VOICE => crate::learn::quiz::open_questions;
    POST "/learn/questions", VOICE => crate::learn::quiz::answer_questions;
    GET  "/learn/line", VOICE => crate::learn::line::open_line;
    POST "/learn/line", VOICE => crate::learn::line::forget_line;
    GET  "/learn/growth", VOICE => crate::learn::growth::open_paths;
    POST "/learn/growth", VOICE => crate::learn::growth::add_path;
    GET  "/learn/growth/{growth}", VOICE => crate::learn::growth::open_path;
    POST "/learn/growth/{growth}", VOICE => crate::learn::growth::change_path;
    GET  "/learn/{automation}", VOICE => crate::learn::open_one;
    GET  "/learn/{automation}/plan", VOICE => crate::learn::plan::open_plan;
    POST "/learn/{automation}/plan", roles(&[Role::Lead, Role::Hr]) => crate::learn::plan::save_plan;
    GET  "/learn/{automation}/practice", DESK => crate::learn::open_practice;
    POST "/learn/{automation}/practice", DESK => crate::learn::practise;
    GET  "/voice/concerns", SIGNED => crate::voice::concern::list_concerns;
    GET  "/voice/concerns/new", SIGNED => crate::voice::concern::new_concern;
    POST "/voice/concerns/new", SIGNED.at(Pace::Ask) => crate::voice::concern::ask_concern;
    GET  "/voice/concerns/{concern}", SIGNED => crate::voice::concern::open_concern;
    POST "/voice/concerns/{concern}/answer", SIGNED => crate::voice::concern::answer_concern;
    POST "/voice/concerns/{concern}/reply", SIGNED => crate::voice::concern::reply_to_concern;
    POST "/voice/concerns/{concern}/hand-on", SIGNED => crate::voice::concern::hand_concern_on;
    GET  "/voice/code", ANYONE => crate::voice::concern::show_code;
    POST "/voice/code", ANYONE.at(Pace::Door) => crate::voice::concern::read_by_code;
    POST "/voice/code/reply", ANYONE.at(Pace::Door) => crate::voice::concern::reply_by_code;
    POST "/voice/code/hand-on", ANYONE.at(Pace::Door) => crate::voice::concern::hand_on_by_code;
    GET  "/voice/ideas", SIGNED => crate::voice::idea::list_ideas;
    GET  "/voice/ideas/new", DESK => crate::voice::idea::new_idea;
    POST "/voice/ideas/new", DESK => crate::voice::idea::propose_idea;
    GET  "/voice/ideas/{idea}", SIGNED => crate::voice::idea::open_idea;
    POST "/voice/ideas/{idea}/automate", LEAD => crate::voice::idea::automate_idea;
    POST "/voice/ideas/{idea}/reserve", LEAD => crate::voice::idea::reserve_idea;
    POST "/voice/ideas/{idea}/decline", LEAD => crate::voice::idea::decline_idea;
    GET  "/voice/opinions", SIGNED => crate::voice::opinion::list_opinions;
    GET  "/voice/opinions/new", roles(&domain::concern::ANSWERERS) => crate::voice::opinion::new_topic;
    POST "/voice/opinions/new", roles(&domain::concern::ANSWERERS) => crate::voice::opinion::open_topic;
    GET  "/voice/opinions/{topic}", SIGNED => crate::voice::opinion::open_opinion;
    POST "/voice/opinions/{topic}", SIGNED => crate::voice::opinion::say_opinion;
    POST "/voice/opinions/{topic}/end", roles(&domain::concern::ANSWERERS) => crate::voice::opinion::end_topic;
    GET  "/voice/stories", SIGNED => crate::voice::story::list_stories;
    GET  "/voice/stories/new", SIGNED => crate::voice::story::new_story;
    POST "/voice/stories/new", SIGNED => crate::voice::story::tell_story;
    POST "/voice/stories/consent", SIGNED => crate::voice::story::consent_to_story;
    POST "/voice/stories/off", SIGNED => crate::voice::story::take_story_off;
    GET  "/voice/leaders", roles(&[Role::Lead, Role::Leader]) => crate::voice::story::edit_own_use;
    POST "/voice/leaders", roles(&[Role::Lead, Role::Leader]) => crate::voice::story::tell_own_use;
    GET  "/voice/amnesty", SIGNED => crate::voice::story::open_amnesty;
    POST "/voice/amnesty", SIGNED.at(Pace::Ask) => crate::voice::story::tell_workaround;
    POST "/voice/amnesty/practice", roles(&domain::concern::ANSWERERS) => crate::voice::story::make_practice;
    POST "/voice/amnesty/idea", LEAD => crate::voice::story::make_idea;
    GET  "/register", SIGNED => crate::register::open_register;
    POST "/register", ADMIN => crate::register::save_publisher;
    GET  "/register/export.json", SIGNED => crate::register::send_json;
    GET  "/register/export.csv", SIGNED => crate::register::send_csv;
    GET  "/register/{automation}", SIGNED => crate::register::open_entry;
    GET  "/register/{automation}/details", LEAD => crate::register::edit_details;
    POST "/register/{automation}/details", LEAD => crate::register::save_details;
    GET  "/register/{automation}/dossiers", VOICE => crate::dossier::open_dossiers;
    GET  "/register/{automation}/act.pdf", VOICE => crate::dossier::send_act;
    GET  "/register/{automation}/council.pdf", VOICE => crate::dossier::send_council;
    GET  "/register/{automation}/assessment", LEAD => crate::dossier::edit_assessment;
    POST "/register/{automation}/assessment", LEAD => crate::dossier::save_assessment;
    GET  "/rights", SIGNED => crate::rights::open_rights;
    GET  "/rights/edit", roles(&[Role::Hr, Role::Administrator]) => crate::rights::edit_rights;
    POST "/rights/edit", roles(&[Role::Hr, Role::Administrator]) => crate::rights::save_rights;
    GET  "/announcements", SIGNED => crate::announcement::list_announcements;
    GET  "/announcements/{announcement}", SIGNED => crate::announcement::open_announcement;
    GET  "/announcements/{announcement}/edit", WRITERS => crate::announcement::edit_announcement;
    POST "/announcements/{announcement}/edit", WRITERS => crate::announcement::save_announcement;
    POST "/announcements/{announcement}/send", WRITERS => crate::announcement::send_announcement;
    POST "/announcements/{announcement}/read", roles(&[Role::Representative]) => crate::announcement::confirm_reading;
    GET  "/record", roles(&[Role::Auditor, Role::Representative]) => crate::record::open_record;

    // Settings
    GET  "/settings", SETTLERS => crate::settings::open_settings;
    GET  "/settings/people", ADMIN => crate::settings::person::list_people;
    GET  "/settings/people/new", ADMIN => crate::settings::person::new_person;
    POST "/settings/people/new", ADMIN => crate::settings::person::add_person;
    GET  "/settings/people/{person}", ADMIN => crate::settings::person::open_person;
    POST "/settings/people/{person}", ADMIN => crate::settings::person::save_person;
    POST "/settings/people/{person}/invite", ADMIN => crate::settings::person::invite_again;
    GET  "/settings/teams", ADMIN => crate::settings::team::list_teams;
    GET  "/settings/teams/new", ADMIN => crate::settings::team::new_team;
    POST "/settings/teams/new", ADMIN => crate::settings::team::add_team;
    GET  "/settings/teams/{team}", ADMIN => crate::settings::team::open_team;
    POST "/settings/teams/{team}", ADMIN => crate::settings::team::save_team;
    GET  "/settings/streams", SETTLERS => crate::settings::stream::list_streams;
    GET  "/settings/streams/new", ADMIN => crate::settings::stream::new_stream;
    POST "/settings/streams/new", ADMIN => crate::settings::stream::add_stream;
    GET  "/settings/streams/{stream}", SETTLERS => crate::settings::stream::open_stream;
    POST "/settings/streams/{stream}", SETTLERS => crate::settings::stream::save_stream;
    GET  "/settings/streams/{stream}/fields", SETTLERS => crate::settings::paper::open_fields;
    POST "/settings/streams/{stream}/fields", SETTLERS => crate::settings::paper::save_fields;
    POST "/settings/streams/{stream}/examples", SETTLERS.upload() => crate::settings::paper::bring_examples;
    GET  "/settings/streams/{stream}/outlets", SETTLERS => crate::settings::outlet::list_outlets;
    POST "/settings/streams/{stream}/outlets", SETTLERS => crate::settings::outlet::add_outlet;
    GET  "/settings/streams/{stream}/outlets/new", SETTLERS => crate::settings::outlet::new_outlet;
    GET  "/settings/outlets/{outlet}", SETTLERS => crate::settings::outlet::open_outlet;
    POST "/settings/outlets/{outlet}", SETTLERS => crate::settings::outlet::save_outlet;
    POST "/settings/outlets/{outlet}/secret", SETTLERS.at(Pace::Ask) => crate::settings::outlet::replace_secret;
    POST "/settings/outlets/{outlet}/sample", SETTLERS.at(Pace::Ask) => crate::settings::outlet::send_sample;
    POST "/settings/outlets/{outlet}/again", SETTLERS => crate::settings::outlet::send_again;
    GET  "/settings/tokens", ADMIN => crate::settings::token::list_tokens;
    POST "/settings/tokens", ADMIN => crate::settings::token::add_token;
    POST "/settings/tokens/{token}/revoke", ADMIN => crate::settings::token::revoke_token;
    GET  "/settings/work", ADMIN => crate::settings::work::open_work;
    POST "/settings/work/{job}/again", ADMIN => crate::settings::work::run_again;
    GET  "/settings/country", ADMIN => crate::settings::country::open_country;
    POST "/settings/country", ADMIN => crate::settings::country::save_country;
    GET  "/settings/connections", ADMIN => crate::settings::connection::open_connections;
    GET  "/import", LEAD => crate::import::open_import;
    POST "/import", LEAD.upload() => crate::import::take_file;
    GET  "/import/preview", LEAD => crate::import::show_preview;
    POST "/import/confirm", LEAD => crate::import::confirm_import;

    // Programs
    GET  "/api", ANYONE => crate::api::open_api_page;
    GET  "/api/v1/openapi.json", ANYONE.at(Pace::Api) => crate::api::send_document;
    POST "/api/v1/cases", Rule::of(Who::Token(Scope::Write)).at(Pace::Api).upload() => crate::api::post_case;
    POST "/api/v1/cases/batch", Rule::of(Who::Token(Scope::Write)).at(Pace::Api).upload() => crate::api::post_cases;
    GET  "/automations/{automation}/conditions.json", SIGNED => crate::automation::json::get_conditions;
    POST "/automations/{automation}/stage.json", LEAD => crate::automation::json::post_stage;
    GET  "/api/v1/cases/{case}", Rule::of(Who::Token(Scope::Read)).at(Pace::Api) => crate::api::get_case;
    GET  "/api/v1/decisions", Rule::of(Who::Token(Scope::Read)).at(Pace::Api) => crate::api::list::get_decisions;
    GET  "/api/v1/objections", Rule::of(Who::Token(Scope::Read)).at(Pace::Api) => crate::api::list::get_objections;
    GET  "/healthz", ANYONE => crate::health::say_alive;
    GET  "/readyz", ANYONE => crate::health::say_ready;
    GET  "/metrics", Rule::of(Who::Near(Scope::Metrics)) => crate::metric::send_metrics;
}

/// The nearest address at or above this one that shows a page: where somebody comes back to whose request was not for a page.
#[must_use]
pub fn page_of(path: &str) -> &str {
    let shows = |path: &str| TABLE.iter().any(|row| row.method == "GET" && stands_for(row.path, path));
    let mut path = path;
    while !shows(path) {
        path = path.rsplit_once('/').map_or("/", |(above, _)| above);
        if path.is_empty() {
            return "/";
        }
    }
    path
}

/// Whether an address is one of those that a pattern with `{names}` stands for.
fn stands_for(pattern: &str, path: &str) -> bool {
    let same = |(part, of): (&str, &str)| part == of || (part.starts_with('{') && !of.is_empty());
    pattern.split('/').count() == path.split('/').count() && pattern.split('/').zip(path.split('/')).all(same)
}

#[cfg(test)]
mod tests {
    #[test]
    fn whoever_sent_a_form_comes_back_to_the_page_it_stood_on() {
        let table = [
            ("/automations/automation_1/up", "/automations/automation_1"),
            ("/automations/automation_1/card", "/automations/automation_1/card"),
            ("/settings/tokens/token_1/revoke", "/settings/tokens"),
            ("/language", "/"),
            ("/", "/"),
            ("nothing", "/"),
        ];
        for (path, page) in table {
            assert_eq!(super::page_of(path), page, "{path}");
        }
    }
}
