//! Documents on the stage: a stream of invoices, what they say, and a model that learned from some.

use domain::automation::{Automation, Card, Stage as Step};
use domain::case::{Draft, Source};
use domain::check::Rule;
use domain::document::{Content, Document, Filled, Value, Values};
use domain::field::{Field, Kind, Paper};
use domain::id::{AutomationId, CaseId};
use domain::stream::{Policy, Stream, labels};
use domain::time::At;
use domain::words::Words;
use flow::receive::{Asker, File, PastDocument};
use flow::settle::Outline;
use flow::{automation, receive, settle};
use stats::scan::Target;
use store::automation::{automation_get, automation_set};

use super::Stage;

fn words(en: &str, nl: &str) -> Words {
    Words::new(en, nl)
}

/// The fields of an invoice: the sum must fit, and no number comes twice.
pub fn paper() -> Paper {
    let field = |key: &str, en: &str, nl: &str, kind, required| {
        let (key, name) = (key.to_owned(), words(en, nl));
        Field { key, name, kind, labels: vec![], required, choices: vec![], columns: vec![] }
    };
    let key = str::to_owned;
    Paper {
        fields: vec![
            field("number", "Invoice number", "Factuurnummer", Kind::Identifier, true),
            field("sent", "Date", "Datum", Kind::Date, true),
            field("net", "Without VAT", "Zonder btw", Kind::Amount, false),
            field("vat", "VAT", "Btw", Kind::Amount, false),
            field("total", "Total", "Totaal", Kind::Amount, true),
        ],
        rules: vec![
            Rule::Sum { parts: vec![key("net"), key("vat")], total: key("total") },
            Rule::Unique { field: key("number") },
        ],
    }
}

/// An invented invoice in one of two layouts, and what it says.
pub fn invoice(nth: usize) -> (String, Values) {
    let net = 110_000 + (nth as i64 * 7_919) % 90_000;
    let vat = net * 21 / 100;
    let amount = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
    let dutch = |cents: i64| amount(cents).replace('.', ",");
    let (day, month) = (1 + nth % 28, 1 + nth % 12);
    let number = format!("F-{}", 20_000 + nth);
    let (net_, vat_, total_) = (dutch(net), dutch(vat), dutch(net + vat));
    let text = match nth % 2 {
        0 => format!(
            "Bakkerij Deeg BV\nFactuurnummer: {number}\nFactuurdatum: {day:02}-{month:02}-2026\n\nBrood en banket\n\
             Subtotaal {net_}\nBtw 21% {vat_}\nTotaal {total_}\nBetaal binnen 30 dagen.\n"
        ),
        _ => format!(
            "FACTUUR\nDrukkerij Inkt\nDatum {day:02}/{month:02}/2026\nNummer {number}\n\nFolders\nExclusief btw € {net_}\n\
             Btw € {vat_}\nTe betalen € {total_}\nRekening bij de bank\n"
        ),
    };
    let is = |text: String| Filled { value: Value::Is(text), spot: None };
    let values = [
        ("number".to_owned(), is(number)),
        ("sent".to_owned(), is(format!("2026-{month:02}-{day:02}"))),
        ("net".to_owned(), is(amount(net))),
        ("vat".to_owned(), is(amount(vat))),
        ("total".to_owned(), is(amount(net + vat))),
    ];
    (text, values.into())
}

impl Stage {
    /// A stream of invoices; a share of them is judged first.
    pub async fn paper_stream(&self, judge_first: f64) -> Stream {
        let outline = Outline {
            key: "invoices".into(),
            name: words("Invoices", "Facturen"),
            team: self.team,
            labels: labels("invoice"),
            reserved_words: vec![],
            policy: Policy::default(),
            paper: paper(),
            open: true,
        };
        let id = settle::stream_add(&self.world, &self.viewer("administrator"), &outline).await.unwrap();
        let policy = Policy { judge_first, audit: 0.0, first_reviews: 0, claim_minutes: 30 };
        store::trial::treat(&self.world.store, id, policy).await.unwrap()
    }

    /// A model of past invoices that proposes at the desk.
    pub async fn learn(&self, stream: &Stream, past: usize) -> AutomationId {
        for nth in 0..past {
            let (text, values) = invoice(nth);
            let content = Content { label: "invoice".into(), values };
            let file = file("invoice.txt", text.into_bytes());
            let past = PastDocument { file, content, received: At(1), key: Some(format!("past-{nth}")) };
            receive::past_document(&self.world, stream, past).await.unwrap();
        }
        flow::jobs::drain(&self.world).await.unwrap();
        let about = || words("Invoices", "Facturen");
        let target = Target::new(0.05, 0.05).unwrap();
        let card = Card {
            goal: about(),
            does: about(),
            does_not: about(),
            stays_human: about(),
            how_decided: about(),
            data: about(),
            overseer: about(),
            appeal: about(),
        };
        let (world, lead) = (&self.world, &self.viewer("lead"));
        let id = automation::create(world, lead, stream.id, about(), card, target).await.unwrap();
        flow::jobs::drain(world).await.unwrap();
        place(world, id, Step::Assisted).await;
        id
    }

    /// The page of a document gets a picture, as a reader that draws would give it.
    pub async fn draw(&self, case: CaseId) {
        self.draw_as(case, b"\x89PNG\r\n\x1a\nnot much of a picture".to_vec()).await;
    }

    /// The page of a document gets this picture.
    pub async fn draw_as(&self, case: CaseId, picture: Vec<u8>) {
        let image = self.world.originals.put(picture).await.unwrap();
        let row = store::document::document_get(&self.world.store, case).await.unwrap().unwrap();
        let bytes = self.world.originals.get(row.reading.as_ref().unwrap()).await.unwrap().unwrap();
        let mut document: Document = serde_json::from_slice(&bytes).unwrap();
        document.pages[0].image = Some(image);
        let reading = self.world.originals.put(serde_json::to_vec(&document).unwrap()).await.unwrap();
        let row = store::document::Row { reading: Some(reading), ..row };
        let put = self.world.store.write(self.world.now(), move |tx| {
            let row = row.clone();
            Box::pin(async move { store::document::document_put(tx, &row).await })
        });
        put.await.unwrap();
    }

    /// A document of somebody with an account arrives and is read.
    pub async fn arrives(&self, stream: &Stream, seat: &str, name: &str, bytes: Vec<u8>) -> CaseId {
        let asker = Asker::Person(self.person(seat));
        let files = vec![file(name, bytes)];
        let received =
            receive::case(&self.world, stream, &Draft::default(), Source::Form, asker, files).await.unwrap();
        flow::jobs::drain(&self.world).await.unwrap();
        received.case
    }
}

fn file(name: &str, bytes: Vec<u8>) -> File {
    File { name: name.into(), media_type: "application/octet-stream".into(), bytes }
}

/// Puts an automation at a stage without asking for its conditions.
async fn place(world: &flow::World, id: AutomationId, stage: Step) {
    let placed = world.store.write(world.now(), move |tx| {
        Box::pin(async move {
            let found = automation_get(tx, id).await?.ok_or(flow::Error::NotFound)?;
            Ok::<_, flow::Error>(automation_set(tx, &Automation { stage, ..found }).await?)
        })
    });
    placed.await.unwrap();
}
