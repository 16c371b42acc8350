//! Every noun is read back as it was put in, and changed only by who saw it as it is.

use domain::appeal::bar::Around;
use domain::appeal::figures::Mark;
use domain::appeal::{Appeal, AppealKind, AppealState, Overdue};
use domain::case::CaseState;
use domain::document::Content;
use domain::gate::Reason;
use domain::id::{AppealId, OriginalId, TokenId};
use domain::judgement::Given;
use domain::person::Role;
use domain::proposal::Score;
use domain::repair::Recall;
use domain::review::ReviewState;
use store::audit::{Audit, AuditCount};
use store::original::Original;
use store::review::Asked;
use store::token::Token;
use store::{
    StoreError, appeal, audit, case, decision, judgement, original, proposal, review, ruling, token,
};

use crate::make::{self, NOW, at, case_id, ground, person_id, stream_id, team_id};
use crate::{check, write};

const CHANGED: StoreError = StoreError::Changed;

/// A label with what a document says.
fn said(label: &str) -> Content {
    Content { label: label.into(), values: make::values() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_with_all_that_happens_to_it_is_read_back() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let one = domain::case::Case {
            requester: Some(person_id(1)),
            link: Some("secret".into()),
            address: Some("jan@lindervoort.example".into()),
            ..make::case(1)
        };
        let file = Original {
            id: OriginalId::new(NOW, 1),
            case: one.id,
            position: 0,
            name: "brief.pdf".into(),
            media_type: "application/pdf".into(),
            size: 3,
            digest: "abc".into(),
            created: NOW,
        };
        let put = write!(store, NOW, [one, file], |tx| {
            case::case_insert(tx, &one, team_id(1)).await?;
            original::original_insert_many(tx, &[file]).await?;
            let digest = ruling::basis_keep(tx, &make::basis()).await?;
            assert_eq!(ruling::basis_keep(tx, &make::basis()).await?, digest, "once");
            proposal::proposal_insert_many(tx, &[make::proposal(1)]).await?;
            ruling::ruling_insert_many(tx, &[make::ruling(1, 0.3, &digest)]).await?;
            decision::decision_insert(tx, &make::decision(1), stream_id(1)).await?;
            Ok(digest)
        });
        let digest = put.await.unwrap();
        assert_eq!(case::case_get(&store, one.id).await.unwrap().as_ref(), Some(&one), "{}", trial.name);
        assert_eq!(case::case_by_link(&store, "secret").await.unwrap().as_ref(), Some(&one));
        assert_eq!(case::case_team(&store, one.id).await.unwrap(), Some(team_id(1)));
        assert_eq!(original::original_of_case(&store, one.id).await.unwrap(), std::slice::from_ref(&file));
        assert_eq!(original::original_get(&store, file.id).await.unwrap(), Some(file));
        assert_eq!(ruling::basis_get(&store, &digest).await.unwrap(), Some(make::basis()));
        assert_eq!(proposal::proposal_of_case(&store, one.id).await.unwrap(), Some(make::proposal(1)));
        assert_eq!(
            proposal::proposal_get(&store, make::proposal(1).id).await.unwrap(),
            Some(make::proposal(1))
        );
        let ruled = make::ruling(1, 0.3, &digest);
        assert_eq!(ruling::ruling_of_case(&store, one.id).await.unwrap().as_ref(), Some(&ruled));
        assert_eq!(ruling::ruling_get(&store, ruled.id).await.unwrap(), Some(ruled));
        assert_eq!(decision::decision_standing(&store, one.id).await.unwrap(), Some(make::decision(1)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_changes_and_its_decision_is_replaced_once() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let one = make::case(1);
        make::cases(&store, 1..=1).await;
        write!(store, NOW, [], |tx| decision::decision_insert(tx, &make::decision(1), stream_id(1)).await)
            .await
            .unwrap();
        let replace =
            || write!(store, NOW, [], |tx| decision::decision_replace(tx, make::decision(1).id).await);
        assert_eq!((replace().await, replace().await), (Ok(()), Err(CHANGED)), "{}", trial.name);
        assert_eq!(decision::decision_standing(&store, one.id).await.unwrap(), None);
        assert!(decision::decision_of_case(&store, one.id).await.unwrap()[0].replaced);
        let set = write!(store, NOW, [one], |tx| {
            let one = case::case_set(tx, &one, CaseState::Decided, Some("vpn")).await?;
            case::case_set_not_for_ai(tx, &one, true).await
        });
        let set = set.await.unwrap();
        assert_eq!(case::cases_get(&store, &[one.id, case_id(9)]).await.unwrap(), std::slice::from_ref(&set));
        assert_eq!(
            (set.state, set.label.as_deref(), set.not_for_ai, set.version),
            (CaseState::Decided, Some("vpn"), true, 3)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_goes_through_its_states_and_keeps_when_and_what() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        make::cases(&store, 1..=1).await;
        let row =
            review::Row { reason: Some(Reason::BelowLimit), draft: Some("half".into()), ..make::review(1) };
        write!(store, NOW, [row], |tx| review::review_insert(tx, &row).await).await.unwrap();
        assert_eq!(review::review_get(&store, row.id).await.unwrap(), Some(row.clone()), "{}", trial.name);
        let (me, other) = (person_id(1), person_id(2));
        let set = |second, row: &review::Row, new: domain::review::Review| {
            let row = row.clone();
            write!(store, at(second), [row, new], |tx| review::review_set(tx, &row, new).await)
        };
        let claimed = set(1, &row, row.review.clone().claim(me, at(1), 30, true).unwrap()).await.unwrap();
        assert_eq!(set(1, &row, row.review.clone().withdraw().unwrap()).await, Err(CHANGED));
        assert_eq!(review::review_mine(&store, me).await.unwrap(), std::slice::from_ref(&claimed));
        let judged = set(2, &claimed, claimed.review.clone().judge(me, said("vpn")).unwrap()).await.unwrap();
        let asked = Asked { by: me, of: other, question: "Wat is dit?".into(), at: at(3), answer: None };
        let judged = write!(store, at(3), [judged, asked], |tx| {
            let judged = review::review_draft_set(tx, &judged, None).await?;
            review::review_asked_set(tx, &judged, Some(asked)).await
        });
        let judged = judged.await.unwrap();
        let done = set(4, &judged, judged.review.clone().commit(me, said("klacht")).unwrap()).await.unwrap();
        assert_eq!((done.first_at, done.done_at, done.draft.as_ref()), (Some(at(2)), Some(at(4)), None));
        assert_eq!(review::review_of_case(&store, case_id(1)).await.unwrap(), std::slice::from_ref(&done));
        assert_eq!(review::review_done_last(&store, me, 10).await.unwrap(), std::slice::from_ref(&done));
        assert_eq!(review::review_done_count(&store, me, stream_id(1), 5).await.unwrap().n, 1);
        assert_eq!(review::review_mine(&store, me).await.unwrap(), []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_that_ran_out_goes_back_to_the_queue() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        make::cases(&store, 1..=2).await;
        let claim = |n| {
            let mut row = make::review(n);
            row.review =
                row.review.claim(person_id(1), at(0), 10 * u32::try_from(n).unwrap(), false).unwrap();
            row
        };
        let rows = [claim(1), claim(2)];
        write!(store, NOW, [rows], |tx| review::review_insert_many(tx, &rows).await).await.unwrap();
        let sweep = |second| write!(store, at(second), [], |tx| review::review_sweep(tx, at(second)).await);
        assert_eq!(sweep(599).await.unwrap(), []);
        let swept = sweep(600).await.unwrap();
        assert_eq!((swept.len(), &swept[0].review.state), (1, &ReviewState::Waiting), "{}", trial.name);
        assert_eq!(review::review_get(&store, rows[0].id).await.unwrap(), Some(swept[0].clone()));
        assert_eq!(sweep(601).await.unwrap(), []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn judgements_become_examples_and_can_be_taken_back() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        make::cases(&store, 1..=3).await;
        let given = [(1, 1, "vpn"), (2, 2, "vpn"), (3, 1, "klacht"), (4, 3, "vpn")];
        let judgements = given.map(|(n, case, label)| make::judgement(n, case, label));
        let put = write!(store, NOW, [judgements], |tx| {
            judgement::judgement_insert_many(tx, &judgements).await?;
            case::case_set_not_for_ai(tx, &make::case(3), true).await
        });
        put.await.unwrap();
        let examples = judgement::judgement_examples(&store, stream_id(1), 10).await.unwrap();
        let said: Vec<_> = examples.iter().map(|e| (e.case, e.label.as_str(), e.given, e.draw)).collect();
        let expected =
            [(1, "vpn"), (2, "vpn"), (1, "klacht")].map(|(n, label)| (case_id(n), label, Given::Shadow, 0.5));
        assert_eq!(said, expected, "{}: all but what is not for AI, oldest first", trial.name);
        assert_eq!(examples[2].text, domain::case::reading(&make::case(1).subject, &make::case(1).text));
        assert_eq!(judgement::judgement_examples(&store, stream_id(1), 1).await.unwrap().len(), 1);
        assert_eq!(case::case_not_for_ai_count(&store, stream_id(1)).await.unwrap().n, 1);
        let back = write!(store, NOW, [], |tx| {
            judgement::judgement_remove(tx, case_id(1), at(3)).await?;
            judgement::judgement_remove(tx, case_id(9), at(3)).await
        });
        back.await.unwrap();
        assert_eq!(judgement::judgement_examples(&store, stream_id(1), 9).await.unwrap().len(), 2);
        assert_eq!(
            judgement::judgement_count(&store, stream_id(1), 2).await.unwrap(),
            store::Count { n: 2, more: true }
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn audits_are_done_once_and_say_since_when_a_label_is_clean() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        make::cases(&store, 1..=3).await;
        let auto = make::automation(1).id;
        let drawn = [1, 2, 3].map(|n| Audit {
            case: case_id(n),
            automation: auto,
            ruling: make::ruling(n, 1.0, "").id,
            label: "vpn".into(),
            score: Score::new(0.9).unwrap(),
            wrong: None,
            done_at: None,
            at: NOW,
        });
        write!(store, NOW, [drawn], |tx| audit::audit_insert_many(tx, &drawn).await).await.unwrap();
        let done = |n, wrong| {
            write!(store, NOW, [], |tx| audit::audit_done(tx, case_id(n), wrong, at(10 * n as i64)).await)
        };
        assert_eq!((done(1, false).await, done(1, true).await), (Ok(()), Err(CHANGED)), "{}", trial.name);
        done(2, true).await.unwrap();
        let clean = async |second| audit::audit_last_clean(&store, auto, "vpn", at(second)).await.unwrap();
        assert_eq!((clean(10).await, clean(99).await), (None, Some(at(10))));
        let count = AuditCount { label: "vpn".into(), audited: 2, wrong: 1 };
        assert_eq!(audit::audit_counts(&store, auto, NOW).await.unwrap(), [count]);
        assert_eq!(audit::audit_get(&store, case_id(2)).await.unwrap().unwrap().wrong, Some(true));
        assert_eq!(audit::audit_get(&store, case_id(3)).await.unwrap().unwrap(), drawn[2]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recall_means_the_siblings_as_doubtful_as_the_wrong_one_and_no_others() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        make::cases(&store, 1..=7).await;
        let put = write!(store, NOW, [], |tx| {
            let digest = ruling::basis_keep(tx, &make::basis()).await?;
            let scores = [0.90, 0.91, 0.92, 0.93, 0.91, 0.91, 0.91];
            let rulings: Vec<_> =
                (1..).zip(scores).map(|(n, score)| make::ruling(n, score, &digest)).collect();
            ruling::ruling_insert_many(tx, &rulings).await?;
            let mut decisions: Vec<_> = (1..=7).map(make::decision).collect();
            decisions[4].label = "klacht".into();
            decisions[5].replaced = true;
            decision::decision_insert_many(tx, &decisions, stream_id(1)).await?;
            let tally = ruling::ruling_tally(tx, make::automation(1).id, NOW, at(5)).await?;
            let scores = ruling::ruling_scores(tx, make::automation(1).id, 2).await?;
            let following = ruling::ruling_after(tx, Some(rulings[4].id), 9).await?;
            Ok((tally, scores, following.len()))
        });
        let (tally, scores, following) = put.await.unwrap();
        assert_eq!(
            (tally.ruled, tally.proceeded, scores, following),
            (4, 4, vec![0.91, 0.91], 2),
            "{}",
            trial.name
        );
        let recall = Recall {
            automation: make::automation(1).id,
            label: "vpn".into(),
            since: at(1),
            at_most: Score::new(0.92).unwrap(),
            but: case_id(3),
        };
        let found = decision::decision_recall_list(&store, &recall, None, 10).await.unwrap();
        let cases: Vec<_> = found.iter().map(|(decision, _)| decision.case).collect();
        assert_eq!(cases, [case_id(2), case_id(7)]);
        let (first, ruling) = &found[0];
        assert_eq!(*ruling, make::ruling(2, 1.0, "").id);
        let rest =
            decision::decision_recall_list(&store, &recall, Some((first.at, first.id)), 10).await.unwrap();
        assert_eq!(rest.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_is_read_back_and_ended_once() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        make::cases(&store, 1..=1).await;
        let raised = Appeal {
            id: AppealId::new(NOW, 1),
            case: case_id(1),
            decision: make::decision(1).id,
            kind: AppealKind::Flag,
            raised_by: None,
            words: "Niet waar.".into(),
            raised_at: NOW,
            first_decider: Some(person_id(1)),
            state: AppealState::Open,
            reminded: None,
            overdue: None,
        };
        let put = write!(store, NOW, [raised], |tx| {
            decision::decision_insert(tx, &make::decision(1), stream_id(1)).await?;
            appeal::appeal_insert(tx, &raised, stream_id(1), team_id(1)).await
        });
        put.await.unwrap();
        let row = appeal::appeal_get(&store, raised.id).await.unwrap().unwrap();
        assert_eq!(row.appeal, raised, "{}", trial.name);
        let marks = appeal::appeal_marks(&store, make::automation(1).id).await.unwrap();
        assert_eq!(marks, [Mark::of(&raised)]);
        let waiting = |before, reminder| appeal::appeal_waiting(&store, before, reminder, 9);
        assert_eq!(waiting(at(-1), false).await.unwrap(), []);
        assert_eq!(waiting(NOW, true).await.unwrap(), std::slice::from_ref(&row));
        let overdue = Overdue { at: at(2), told: vec![Role::Lead, Role::Hr] };
        let raised = Appeal { reminded: Some(at(1)), overdue: Some(overdue), ..raised };
        let row = write!(store, NOW, [row, raised], |tx| appeal::appeal_set(tx, &row, raised).await);
        let row = row.await.unwrap();
        assert_eq!(appeal::appeal_overdue(&store, 9).await.unwrap()[0].appeal, raised);
        assert_eq!(waiting(NOW, false).await.unwrap(), []);
        let ended = raised.decide(person_id(2), &Around::default(), true, "Klopt.", at(5)).unwrap();
        let set = || write!(store, NOW, [row, ended], |tx| appeal::appeal_set(tx, &row, ended).await);
        assert_eq!((set().await.is_ok(), set().await), (true, Err(CHANGED)));
        assert_eq!(appeal::appeal_of_case(&store, case_id(1)).await.unwrap()[0].appeal, ended);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_serves_until_it_is_revoked_or_runs_out() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let key = Token {
            id: TokenId::new(NOW, 1),
            name: "intake".into(),
            digest: "d".into(),
            scopes: vec!["case:write".into()],
            stream: Some(stream_id(1)),
            made_by: person_id(1),
            created: NOW,
            expires: Some(at(100)),
            revoked: None,
            used: None,
        };
        write!(store, NOW, [key], |tx| token::token_insert(tx, &key).await).await.unwrap();
        assert_eq!(token::token_by_digest(&store, "d").await.unwrap().as_ref(), Some(&key), "{}", trial.name);
        let revoke = || {
            write!(store, at(9), [key], |tx| {
                token::token_used(tx, key.id).await?;
                token::token_revoke(tx, key.id).await
            })
        };
        assert_eq!((revoke().await, revoke().await), (Ok(()), Err(CHANGED)));
        let read = token::token_list(&store).await.unwrap().remove(0);
        assert_eq!(
            (read.used, read.serves(at(10)), key.serves(at(99)), key.serves(at(100))),
            (Some(at(9)), false, true, false)
        );
    })
    .await;
}
