//! The board of an automation: open it, write its steps, agree to them.

use axum::http::StatusCode;
use domain::board::{Hand, Step};
use domain::id::AutomationId;
use flow::voice as verb;

use super::{automation, team};
use crate::error::{Answer, Error, sentence};
use crate::filled::Filled;
use crate::page::automation::Together;
use crate::visit::{Me, Named};

/// The most steps that a form brings.
const MOST: usize = 60;

async fn page(me: &Me, id: AutomationId) -> Result<Together, Error> {
    let automation = automation(me, id).await?;
    let team = team(me, &automation).await?;
    let seen = verb::board(me.world(), me.viewer(), id).await?;
    Ok(Together {
        id: id.to_string(),
        name: me.reader().pick(&automation.name),
        steps: seen.board.steps,
        agreed: [seen.agreed, seen.team],
        decided: seen.board.decided,
        change: seen.board.change.map(|change| (change.what, change.at)),
        earlier: seen.board.earlier,
        mine: seen.mine,
        may_keep: seen.may_keep,
        own: me.viewer().may_decide(team),
        refused: None,
    })
}

/// `GET /automations/{automation}/together`.
pub(crate) async fn open_board(me: Me, Named(id): Named<AutomationId>) -> Answer {
    Ok(me.show(page(&me, id).await?.sheet(me.reader())).await)
}

/// Back to the board, or the board with why nothing was done and what was typed.
async fn after(me: &Me, id: AutomationId, done: Result<(), flow::Error>, typed: Vec<Step>) -> Answer {
    match done {
        Ok(()) => Ok(me.see(&format!("/automations/{id}/together"))),
        Err(flow::Error::Refused(refusal)) => {
            let mut page = page(me, id).await?;
            page.refused = Some((sentence(me.lang, &refusal), typed));
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// The steps as they were filled in; empty lines are left out.
fn steps(filled: &Filled) -> Vec<Step> {
    let step = |at: usize| {
        let what = filled.get(&format!("what-{at}")).trim().to_owned();
        let hand = Hand::parse(filled.get(&format!("hand-{at}"))).unwrap_or(Hand::Together);
        (!what.is_empty()).then_some(Step { what, hand })
    };
    (0..MOST).filter_map(step).collect()
}

/// `POST /automations/{automation}/together`.
pub(crate) async fn save_board(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let typed = steps(&filled);
    let done = verb::map(me.world(), me.viewer(), id, typed.clone()).await;
    after(&me, id, done, typed).await
}

/// `POST /automations/{automation}/together/agree`.
pub(crate) async fn agree_on_board(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = verb::agree(me.world(), me.viewer(), id, filled.is("agrees", "yes")).await;
    after(&me, id, done, vec![]).await
}

/// `POST /automations/{automation}/together/keep`.
pub(crate) async fn keep_board(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let done = verb::keep(me.world(), me.viewer(), id).await;
    after(&me, id, done, vec![]).await
}
