//! Case stories: a few lines of text in, the record out, the same on both databases.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "a story has a ground of its own")]
mod fresh;
#[path = "stories/ground.rs"]
mod ground;
#[path = "stories/play.rs"]
mod play;
#[path = "stories/told.rs"]
mod told;

use play::Play;

/// Plays a story on each database; what is told must be the same, and what was reviewed. Nothing may be left undone.
async fn check(name: &str) {
    let folder = format!("{}/tests/stories", env!("CARGO_MANIFEST_DIR"));
    let story = std::fs::read_to_string(format!("{folder}/{name}.txt")).unwrap();
    let mut told: Option<String> = None;
    for trial in store::trial::databases().await {
        let mut play = Play::new(&trial).await;
        for line in story.lines() {
            play.line(line).await;
        }
        let now = play.end().await;
        let first = told.get_or_insert_with(|| now.clone());
        assert_eq!(*first, now, "{name} on {}", trial.name);
    }
    insta::assert_snapshot!(name, told.unwrap());
}

/// One test per story, called as the sentence it shows.
macro_rules! stories {
    ($($sentence:ident $name:literal;)*) => {$(
        #[tokio::test(flavor = "multi_thread")]
        async fn $sentence() {
            check($name).await;
        }
    )*};
}

stories! {
    without_an_automation_a_person_decides "decide";
    a_person_who_judges_first_sees_the_proposal_after_and_not_before "judge-first";
    in_shadow_nobody_sees_a_proposal_and_every_label_is_blind "shadow";
    a_decision_is_taken_back_in_time_and_not_too_late "undo";
    a_case_goes_from_hand_to_hand "hands";
    who_saw_the_proposal_is_not_asked_blind_again "seen";
    what_is_not_for_ai_teaches_nothing "not-for-ai";
    what_people_keep_goes_to_people "reserved";
    a_mail_that_cannot_be_read_goes_to_a_person "unreadable";
    the_same_key_is_the_same_case "key";
    the_machine_decides_alone_and_acts_once "alone";
    an_audit_that_agrees_changes_nothing "audit-right";
    an_audit_that_differs_repairs_and_recalls_the_siblings "audit-wrong";
    the_brake_stops_what_breaks_its_promise "brake";
    anybody_stops_it_for_the_cases_on_their_way_too "stop";
    an_appeal_is_ended_by_somebody_else_and_repairs "appeal-upheld";
    an_appeal_waits_while_a_person_judges_its_case_again "appeal-recalled";
    an_appeal_is_dismissed_with_a_reason "appeal-dismissed";
    who_may_end_an_appeal_is_reminded_and_then_others_are_told_once "appeal-overdue";
    a_flag_brings_a_person_and_keeps_nobody_from_objecting "flag";
    who_got_an_answer_from_a_machine_gets_a_person_for_the_asking "ask-person";
    a_person_who_was_asked_finds_the_machine_wrong_and_its_siblings_are_recalled_once "asked-and-wrong";
    nobody_ends_a_second_appeal_of_a_case_while_somebody_else_can "appeal-again";
    what_cannot_be_sent_is_tried_again_then_stands_out "delivery";
    a_damaged_model_gives_the_case_to_a_person "damaged";
    a_newer_model_waits_for_a_person "retrain";
}
