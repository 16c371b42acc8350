//! Every table as it stands in both databases, in one list: parents before children, so that none is ever forgotten.

mod shape;

use shape::table;
pub use shape::{Holds, Table};

/// Declares the tables and lists them.
macro_rules! tables {
    ($($table:ident = $name:literal { $($(#[$meta:meta])* $field:ident: $kind:ty,)* })*) => {
        $(
        #[doc = concat!("The table `", $name, "`.")]
        pub mod $table {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub struct Model {
                $($(#[$meta])* pub $field: $kind,)*
            }

            #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
        )*

        /// All tables.
        pub(crate) fn all() -> Vec<Table> {
            vec![$(table::<$table::Entity>()),*]
        }
    };
}

tables! {
    person = "person" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        name: String,
        address: String,
        password: Option<String>,
        lang: Option<String>,
        theme: Option<String>,
        roles: String,
        active: bool,
        invite: Option<String>,
        invite_until: Option<i64>,
        created: i64,
        version: i64,
    }
    team = "team" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        name_en: String,
        name_nl: String,
        version: i64,
    }
    team_member = "team_member" {
        #[sea_orm(primary_key, auto_increment = false)] team: String,
        #[sea_orm(primary_key, auto_increment = false)] person: String,
    }
    stream = "stream" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        key: String,
        json: String,
        team: String,
        version: i64,
    }
    automation = "automation" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        stream: String,
        json: String,
        version: i64,
    }
    basis = "basis" {
        #[sea_orm(primary_key, auto_increment = false)] digest: String,
        automation: String,
        json: String,
        created: i64,
    }
    model = "model" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        automation: String,
        number: i64,
        original: String,
        labels: String,
        learned_from: i64,
        state: String,
        facts: String,
        created: i64,
        version: i64,
    }
    calibration = "calibration" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        automation: String,
        model: String,
        original: String,
        risk: f64,
        delta: f64,
        attempt: i64,
        limit_score: Option<f64>,
        share: f64,
        checked: i64,
        wrong: i64,
        created: i64,
        quality: Option<String>,
    }
    case = "cases" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        stream: String,
        team: String,
        state: String,
        source: String,
        subject: String,
        text: String,
        requester: Option<String>,
        name: Option<String>,
        address: Option<String>,
        key: Option<String>,
        link: Option<String>,
        received: i64,
        label: Option<String>,
        not_for_ai: bool,
        version: i64,
    }
    original = "original" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        case_id: String,
        position: i64,
        name: String,
        media_type: String,
        size: i64,
        digest: String,
        created: i64,
    }
    proposal = "proposal" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        case_id: String,
        automation: String,
        model: String,
        label: String,
        second: Option<String>,
        score: f64,
        reserved: f64,
        words: String,
        created: i64,
        fields: Option<String>,
        outdated: Option<i64>,
    }
    ruling = "ruling" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        case_id: String,
        automation: String,
        proposal: Option<String>,
        basis: String,
        facts: String,
        outcome: String,
        judge_first: bool,
        proceeded: bool,
        label: Option<String>,
        score: f64,
        created: i64,
    }
    review = "review" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        case_id: String,
        stream: String,
        team: String,
        kind: String,
        state: String,
        person: Option<String>,
        until: Option<i64>,
        judge_first: bool,
        first_label: Option<String>,
        first_at: Option<i64>,
        label: Option<String>,
        barred: Option<String>,
        handed_to: Option<String>,
        views: String,
        reason: Option<String>,
        draft: Option<String>,
        asked: Option<String>,
        queued_at: i64,
        done_at: Option<i64>,
        version: i64,
        first_filled: Option<String>,
        filled: Option<String>,
    }
    decision = "decision" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        case_id: String,
        stream: String,
        label: String,
        by_person: Option<String>,
        by_automation: Option<String>,
        grounds: String,
        ruling: Option<String>,
        until: i64,
        at: i64,
        replaced: bool,
        version: i64,
        filled: Option<String>,
    }
    judgement = "judgement" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        case_id: String,
        stream: String,
        label: String,
        given: String,
        draw: f64,
        at: i64,
        filled: Option<String>,
    }
    audit = "audit" {
        #[sea_orm(primary_key, auto_increment = false)] case_id: String,
        automation: String,
        ruling: String,
        label: String,
        score: f64,
        wrong: Option<bool>,
        done_at: Option<i64>,
        created: i64,
    }
    appeal = "appeal" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        case_id: String,
        stream: String,
        team: String,
        decision: String,
        raised_by: Option<String>,
        words: String,
        raised_at: i64,
        first_decider: Option<String>,
        state: String,
        decided_by: Option<String>,
        decided_at: Option<i64>,
        why: Option<String>,
        version: i64,
        kind: String,
        reminded_at: Option<i64>,
        overdue_at: Option<i64>,
        overdue_told: Option<String>,
    }
    notice = "notice" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        person: String,
        case_id: Option<String>,
        kind: String,
        args: String,
        at: i64,
        seen_at: Option<i64>,
    }
    token = "token" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        name: String,
        digest: String,
        scopes: String,
        stream: Option<String>,
        made_by: String,
        created: i64,
        expires: Option<i64>,
        revoked: Option<i64>,
        used: Option<i64>,
    }
    session = "session" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        data: String,
        person: Option<String>,
        expires: i64,
    }
    setting = "setting" {
        #[sea_orm(primary_key, auto_increment = false)] name: String,
        value: String,
    }
    job = "job" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        kind: String,
        subject: String,
        payload: String,
        due: i64,
        attempts: i64,
        leased_by: Option<String>,
        leased_until: Option<i64>,
        state: String,
        error: Option<String>,
        created: i64,
    }
    entry = "entry" {
        #[sea_orm(primary_key, auto_increment = false)] chain: String,
        #[sea_orm(primary_key, auto_increment = false)] number: i64,
        at: i64,
        actor: String,
        verb: String,
        case_id: Option<String>,
        subject: Option<String>,
        facts: String,
        before: String,
        hash: String,
    }
    document = "document" {
        #[sea_orm(primary_key, auto_increment = false)] case_id: String,
        reading: Option<String>,
        quality: Option<String>,
        pages: i64,
        unreadable: Option<String>,
        created: i64,
    }
    part = "part" {
        #[sea_orm(primary_key, auto_increment = false)] case_id: String,
        parent: String,
        whole: String,
        first: i64,
        created: i64,
    }
    known_value = "known_value" {
        #[sea_orm(primary_key, auto_increment = false)] stream: String,
        #[sea_orm(primary_key, auto_increment = false)] field: String,
        #[sea_orm(primary_key, auto_increment = false)] value: String,
        #[sea_orm(primary_key, auto_increment = false)] case_id: String,
    }
    outlet = "outlet" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        stream: String,
        key: String,
        json: String,
        secret: Option<String>,
        secret_before: Option<String>,
        before_until: Option<i64>,
        version: i64,
    }
    delivery = "delivery" {
        #[sea_orm(primary_key, auto_increment = false)] decision: String,
        #[sea_orm(primary_key, auto_increment = false)] outlet: String,
        case_id: String,
        state: String,
        attempts: i64,
        why: Option<String>,
        due: Option<i64>,
        at: i64,
        created: i64,
    }
    work = "work" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        team: String,
        json: String,
        version: i64,
    }
    voter = "voter" {
        #[sea_orm(primary_key, auto_increment = false)] work: String,
        #[sea_orm(primary_key, auto_increment = false)] person: String,
    }
    vote = "vote" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        work: String,
        json: String,
    }
    board = "board" {
        #[sea_orm(primary_key, auto_increment = false)] automation: String,
        json: String,
        version: i64,
    }
    booking = "booking" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        automation: String,
        json: String,
    }
    practice = "practice" {
        #[sea_orm(primary_key, auto_increment = false)] automation: String,
        #[sea_orm(primary_key, auto_increment = false)] person: String,
    }
    learner = "learner" {
        #[sea_orm(primary_key, auto_increment = false)] team: String,
        #[sea_orm(primary_key, auto_increment = false)] person: String,
        #[sea_orm(primary_key, auto_increment = false)] turn: String,
    }
    quiz = "quiz" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        team: String,
        turn: String,
        answers: i64,
    }
    growth = "growth" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        person: String,
        json: String,
        version: i64,
    }
    concern = "concern" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        owner: String,
        code: Option<String>,
        due: Option<i64>,
        json: String,
        version: i64,
    }
    concern_asker = "concern_asker" {
        #[sea_orm(primary_key, auto_increment = false)] concern: String,
        person: String,
    }
    idea = "idea" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        team: String,
        json: String,
        version: i64,
    }
    topic = "topic" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        json: String,
        version: i64,
    }
    topic_voter = "topic_voter" {
        #[sea_orm(primary_key, auto_increment = false)] topic: String,
        #[sea_orm(primary_key, auto_increment = false)] person: String,
    }
    ballot = "ballot" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        topic: String,
        json: String,
    }
    story = "story" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        json: String,
        version: i64,
    }
    own_use = "own_use" {
        #[sea_orm(primary_key, auto_increment = false)] person: String,
        json: String,
    }
    workaround = "workaround" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        json: String,
        version: i64,
    }
    announcement = "announcement" {
        #[sea_orm(primary_key, auto_increment = false)] id: String,
        automation: Option<String>,
        json: String,
        sent: Option<i64>,
        version: i64,
    }
    receipt = "receipt" {
        #[sea_orm(primary_key, auto_increment = false)] announcement: String,
        #[sea_orm(primary_key, auto_increment = false)] person: String,
        at: i64,
    }
    guideline = "guideline" {
        #[sea_orm(primary_key, auto_increment = false)] number: i64,
        json: String,
    }
    watch = "watch" {
        #[sea_orm(primary_key, auto_increment = false)] automation: String,
        json: String,
        upto: Option<String>,
        version: i64,
    }
}
