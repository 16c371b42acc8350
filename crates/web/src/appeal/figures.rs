//! Figures of appeals: of one automation, and of all with what is overdue.

use domain::id::AutomationId;
use flow::appeal::{Counted, Late};

use crate::error::Answer;
use crate::page::Reader;
use crate::page::appeal::figures::{All, Of, Waiting};
use crate::visit::{Me, Named};

fn of(reader: Reader, counted: Counted) -> Of {
    let automation = &counted.automation;
    Of { id: automation.id.to_string(), name: reader.pick(&automation.name), figures: counted.figures }
}

/// `GET /automations/{automation}/appeals`.
pub(crate) async fn open_figures(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let counted = flow::appeal::figures(me.world(), id).await?;
    Ok(me.show(of(me.reader(), counted).sheet(me.reader())).await)
}

/// `GET /appeals/figures`.
pub(crate) async fn open_all_figures(me: Me) -> Answer {
    let reader = me.reader();
    let rows = flow::appeal::all_figures(me.world()).await?;
    let waiting = |it: Late| Waiting {
        stream: reader.pick(&it.stream.name),
        kind: it.kind,
        raised: it.raised,
        overdue: it.overdue,
    };
    let late = flow::appeal::late(me.world()).await?.into_iter().map(waiting).collect();
    let page = All { rows: rows.into_iter().map(|it| of(reader, it)).collect(), late };
    Ok(me.show(page.sheet(reader)).await)
}
