//! Dossiers, guidelines and announcements: whole, with gaps, refused, before anything was said.

use domain::announcement::{About, Announcement, Text};
use domain::automation::Stage;
use domain::dossier::{Assessment, Block, Document, Kind};
use domain::guideline::{Edition, Guideline};
use domain::id::{AnnouncementId, AutomationId};
use domain::time::At;
use domain::words::Words;

use super::{NOW, Sample};
use crate::page::announcement::{Announcements, One, Row, Write};
use crate::page::dossier::{Assess, Dossiers};
use crate::page::rights::{EditRights, Rights, came};

pub const ALL: &[Sample] = &[
    ("dossiers", |said, reader| dossiers(said, true).sheet(reader)),
    ("dossiers-for-others", |said, reader| dossiers(said, false).sheet(reader)),
    ("dossiers-whole", |said, reader| {
        let mut page = dossiers(said, true);
        page.each.iter_mut().for_each(|(_, _, gaps)| *gaps = (vec![], vec![]));
        page.sheet(reader)
    }),
    ("assessment", |said, reader| assess(said).sheet(reader)),
    ("assessment-changed", |said, reader| Assess { changed: true, ..assess(said) }.sheet(reader)),
    ("rights", |said, reader| rights(said).sheet(reader)),
    ("rights-came", |_, reader| {
        Rights { editions: vec![edition(0, came())], compared: [0, 0], writes: false }.sheet(reader)
    }),
    ("rights-same", |said, reader| Rights { compared: [1, 1], ..rights(said) }.sheet(reader)),
    ("rights-edit", |said, reader| {
        EditRights { text: guideline(said), after: 1, error: Some(said.to_owned()) }.sheet(reader)
    }),
    ("announcements", |said, reader| {
        let sent = row(said, Some(NOW));
        let guidelines = Row {
            it: Announcement { about: About::Guidelines { number: 2 }, ..sent.it.clone() },
            name: Words::default(),
        };
        Announcements { all: vec![row(said, None), sent, guidelines] }.sheet(reader)
    }),
    ("announcements-none", |_, reader| Announcements::default().sheet(reader)),
    ("announcement", |said, reader| one(said, Some(NOW)).sheet(reader)),
    ("announcement-overtaken", |said, reader| {
        let mut page = one(said, None);
        page.row.it.overtaken = true;
        page.sheet(reader)
    }),
    ("announcement-yours", |said, reader| One { yours: Some(None), ..one(said, Some(NOW)) }.sheet(reader)),
    ("announcement-nobody", |said, reader| One { receipts: vec![], ..one(said, Some(NOW)) }.sheet(reader)),
    ("announcement-read", |said, reader| {
        One { yours: Some(Some(NOW)), ..one(said, Some(NOW)) }.sheet(reader)
    }),
    ("announcement-draft", |said, reader| one(said, None).sheet(reader)),
    ("announcement-unwritten", |said, reader| {
        let mut page = one(said, None);
        page.row.it.text = None;
        One { error: Some(said.to_owned()), ..page }.sheet(reader)
    }),
    ("announcement-write", |said, reader| {
        Write { row: row(said, None), text: text(said), error: Some(said.to_owned()) }.sheet(reader)
    }),
];

fn words(said: &str) -> Words {
    Words::new(&format!("First.\n- One.{said}\n- Two."), &format!("Eerst.\n- Een.{said}\n- Twee."))
}

fn dossiers(said: &str, leads: bool) -> Dossiers {
    let document = Document {
        lang: "en",
        title: format!("Triage{said}"),
        lede: format!("What the organisation can show.{said}"),
        foot: said.to_owned(),
        blocks: vec![
            Block::Chapter(format!("1. Use{said}")),
            Block::Note(format!("AI Act, art. 13{said}")),
            Block::Head(format!("What it does{said}")),
            Block::Words(format!("It reads mails.{said}")),
            Block::Points(vec![format!("One.{said}"), "Two.".to_owned()]),
            Block::Facts(vec![(format!("Team{said}"), said.to_owned())]),
            Block::Table(
                vec!["Day".into(), "What".into()],
                vec![vec!["21 November 2026".into(), said.to_owned()]],
            ),
        ],
    };
    let gaps = (vec!["goal", "does_not"], vec!["period", "affected", "harms", "measures", "workers"]);
    Dossiers {
        id: "automation_01KAJ0000000000000000000A1".to_owned(),
        name: format!("Triage{said}"),
        leads,
        each: vec![(Kind::Act, document.clone(), gaps.clone()), (Kind::Council, document, gaps)],
    }
}

fn assess(said: &str) -> Assess {
    let said_of = Assessment { affected: words(said), harms: words(said), ..Assessment::default() };
    Assess {
        id: "automation_01KAJ0000000000000000000A1".to_owned(),
        name: said.to_owned(),
        said: said_of,
        changed: false,
    }
}

fn guideline(said: &str) -> Guideline {
    Guideline { may: words(said), ..came() }
}

fn edition(number: i64, text: Guideline) -> Edition {
    Edition { number, at: NOW, text }
}

fn rights(said: &str) -> Rights {
    Rights { editions: vec![edition(0, came()), edition(1, guideline(said))], compared: [0, 1], writes: true }
}

fn text(said: &str) -> Text {
    let words = words(said);
    Text {
        title: Words::new(&format!("Triage{said}"), &format!("Triage{said}")),
        why: words.clone(),
        what: words.clone(),
        what_not: words.clone(),
        changes: words.clone(),
        take_part: words.clone(),
        object: words,
    }
}

fn row(said: &str, sent: Option<At>) -> Row {
    let automation = AutomationId::new(NOW, 1);
    let about = About::Stage { automation, from: Stage::Shadow, to: Stage::Assisted };
    let draft = Announcement::draft(AnnouncementId::new(NOW, 1), about, NOW);
    let name = Words::new(&format!("Triage{said}"), &format!("Triage{said}"));
    Row { it: Announcement { text: Some(text(said)), sent, ..draft }, name }
}

fn one(said: &str, sent: Option<At>) -> One {
    One {
        row: row(said, sent),
        text: text(said),
        receipts: vec![(format!("Rosa{said}"), Some(NOW)), ("Rik".to_owned(), None)],
        yours: None,
        error: None,
    }
}
