//! One field to fill in: its name tied to an input, what AI read and what that rests on, what does not hold, and the two answers that
//! are no value. Never a score: nothing here could show one.

use domain::check::{Failing, Fault};
use domain::document::{Filled, Spot, Value};
use domain::field::{Field, Kind};
use domain::lines::MOST_ROWS;
use maud::{Markup, html};

use super::lines;
use super::value::{shown, words};
use crate::page::Reader;
use crate::part::{Voice, Weight, button_as, voice};

/// How a field looks: the three states of a proposal, and a person's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Nobody filled anything in.
    #[default]
    Empty,
    /// Proposed, and a person is needed: outlined and dashed.
    Asks,
    /// Proposed, and proven for this field: solid, the cursor passes over it.
    Settled,
    /// Filled in by a person.
    Own,
}

/// A field to fill in.
#[derive(Clone, Debug)]
pub struct Blank {
    /// The field.
    pub field: Field,
    /// What stands in it; none when nobody said anything yet.
    pub filled: Option<Filled>,
    /// How it looks.
    pub look: Look,
    /// What does not hold.
    pub faults: Vec<Failing>,
    /// The proposal is less sure than what is proven of this field.
    pub unsure: bool,
    /// So many confirmed documents looked like this one; none where nothing of a machine may be told.
    pub seen: Option<u32>,
    /// What the machine read, where a person read something else.
    pub other: Option<Filled>,
}

impl Blank {
    /// Whether the cursor stops here.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.other.is_some() || !self.faults.is_empty() || matches!(self.look, Look::Empty | Look::Asks)
    }

    /// The field. With `only` it says for which labels it is.
    #[must_use]
    pub fn ask(&self, reader: Reader, only: bool) -> Markup {
        let (lang, key) = (reader.lang, &self.field.key);
        let notes = self.notes(reader);
        let about = format!("about-{key}");
        let only = only && !self.field.labels.is_empty();
        html! {
            div class=(self.class()) data-blank=(key) data-asks=[self.asks().then_some("")]
                data-labels=[only.then(|| self.field.labels.join("\n"))] {
                label for=(format!("f-value-{key}")) id=(format!("name-{key}")) {
                    (reader.pick(&self.field.name))
                    @if !self.field.required { " " span class="optional" { (lang.word("part-optional")) } }
                }
                @if only { p class="hint" data-only="" { (lang.text("document-only", &[("labels", self.field.labels.join(", ").into())])) } }
                div id=(about) { @for note in &notes { (note) } }
                (self.input(reader, (!notes.is_empty()).then_some(about.as_str())))
                (self.along(reader))
                (self.answers(reader))
                (self.beside(reader))
            }
        }
    }

    fn class(&self) -> String {
        let look = match self.look {
            Look::Empty => "bare",
            Look::Asks => "proposed",
            Look::Settled => "settled",
            Look::Own => "own-words",
        };
        format!("blank {look}{}", if self.faults.is_empty() { "" } else { " wrong" })
    }

    /// Why it asks and what it rests on, in words.
    fn notes(&self, reader: Reader) -> Vec<Markup> {
        let lang = reader.lang;
        let mut notes: Vec<Markup> = Vec::new();
        for failing in &self.faults {
            notes.push(html! { p class="error" { (fault(reader, &self.field, failing)) } });
        }
        if let Some(seen) = self.seen.filter(|_| matches!(self.look, Look::Asks | Look::Settled)) {
            let found = self.filled.as_ref().is_some_and(|filled| filled.value.text().is_some());
            let rests = match seen {
                _ if !found => lang.word("document-found-nothing"),
                0 => lang.word("document-new-layout"),
                seen => lang.text("document-seen", &[("n", u64::from(seen).into())]),
            };
            notes.push(html! {
                p class="hint" {
                    (voice(Voice::Machine, rests))
                    @if self.unsure { " " (lang.word("document-less-sure")) }
                }
            });
        }
        notes
    }

    fn text(&self, reader: Reader) -> String {
        let text = self.filled.as_ref().and_then(|filled| filled.value.text()).unwrap_or_default();
        shown(reader.lang, self.field.kind, text)
    }

    fn input(&self, reader: Reader, about: Option<&str>) -> Markup {
        let (name, text) = (format!("value-{}", self.field.key), self.text(reader));
        let id = format!("f-{name}");
        let invalid = (!self.faults.is_empty()).then_some("true");
        let keyboard = (self.field.kind == Kind::Amount).then_some("decimal");
        let choices = &self.field.choices;
        html! {
            @match self.field.kind {
                Kind::Lines => (lines::inputs(reader, &self.field, &text, &self.faults, about)),
                Kind::Choice => select id=(id) name=(name) aria-describedby=[about] aria-invalid=[invalid] {
                    option value="" { "–" }
                    @for choice in choices { option value=(choice) selected[*choice == text] { (choice) } }
                    @if !text.is_empty() && !choices.contains(&text) { option value=(text) selected { (text) } }
                },
                Kind::Text | Kind::Address => textarea id=(id) name=(name) rows="2" autocomplete="off" aria-describedby=[about]
                    aria-invalid=[invalid] { "\n" (text) },
                _ => input id=(id) type="text" name=(name) value=(text) autocomplete="off" spellcheck="false"
                    inputmode=[keyboard] aria-describedby=[about] aria-invalid=[invalid];,
            }
        }
    }

    /// What goes along unseen: where it stands, and what stood in the field, so that a place is never kept for other words.
    fn along(&self, reader: Reader) -> Markup {
        let key = &self.field.key;
        let spot = self.filled.as_ref().and_then(|filled| filled.spot).map(written).unwrap_or_default();
        html! {
            input type="hidden" name=(format!("spot-{key}")) value=(spot);
            input type="hidden" name=(format!("was-{key}")) value=(self.text(reader));
        }
    }

    fn answers(&self, reader: Reader) -> Markup {
        let (lang, key) = (reader.lang, &self.field.key);
        let is = |value: &Value| self.filled.as_ref().is_some_and(|filled| filled.value == *value);
        let answer = |name: &str, keys: &str, words: String, checked: bool| {
            let name = format!("{name}-{key}");
            html! {
                span class="answer" {
                    input id=(format!("f-{name}")) type="checkbox" name=(name) value="1" checked[checked]
                        aria-keyshortcuts=(keys);
                    label for=(format!("f-{name}")) { (words) }
                }
            }
        };
        html! {
            div class="answers" role="group" aria-labelledby=(format!("name-{key}")) {
                (answer("absent", "Alt+M", lang.word("document-absent"), is(&Value::Absent)))
                (answer("unreadable", "Alt+L", lang.word("document-illegible"), is(&Value::Unreadable)))
            }
        }
    }

    /// The other reading, without praise or blame, and one button to take it.
    fn beside(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            @if let Some(other) = &self.other {
                p class="beside" data-other=(other.value.text().map(|text| shown(lang, self.field.kind, text)).unwrap_or_default())
                    data-spot=(other.spot.map(written).unwrap_or_default())
                    data-is=(match other.value { Value::Absent => "absent", Value::Unreadable => "unreadable", Value::Is(_) => "value" }) {
                    (voice(Voice::Machine, lang.word("document-ai-read"))) " "
                    @match (&other.value, self.field.kind) {
                        (Value::Is(text), Kind::Lines) => (lines::read(lang, None, &lines::headings(reader, &self.field), text)),
                        _ => strong { (words(lang, self.field.kind, &other.value)) },
                    }
                    " "
                    (button_as(Weight::Plain, "take", &self.field.key, lang.word("document-take")))
                }
            }
        }
    }
}

/// A spot as it travels in a form: page, first and last word.
#[must_use]
pub fn written(spot: Spot) -> String {
    format!("{}:{}:{}", spot.page, spot.first, spot.last)
}

/// A spot out of a form.
#[must_use]
pub fn read(text: &str) -> Option<Spot> {
    let mut parts = text.split(':').map(|part| part.parse::<u32>().ok());
    let spot = Spot { page: parts.next()??, first: parts.next()??, last: parts.next()?? };
    (parts.next().is_none() && spot.first <= spot.last).then_some(spot)
}

/// What does not hold of a field, as a sentence.
#[must_use]
pub fn fault(reader: Reader, field: &Field, failing: &Failing) -> String {
    let lang = reader.lang;
    let cell = failing.cell.as_ref();
    let row = ("row", cell.map_or(0, |cell| cell.row).into());
    match failing.what {
        Fault::NotOfKind if cell.is_some() => {
            let column = cell.and_then(|cell| field.column(&cell.column));
            let column = column.map(|column| reader.pick(&column.name)).unwrap_or_default();
            lang.text("lines-fault-cell", &[row, ("column", column.into())])
        }
        Fault::SumOfColumn => lang.word("lines-fault-sum"),
        Fault::Product => lang.text("lines-fault-product", &[row]),
        Fault::TooManyRows => lang.text("lines-fault-too-many", &[("most", MOST_ROWS.into())]),
        Fault::Missing => lang.word("fault-missing"),
        Fault::Illegible => lang.word("fault-illegible"),
        Fault::NotOfKind => lang.word("fault-not-of-kind"),
        Fault::NotAChoice => lang.word("fault-not-a-choice"),
        Fault::Iban => lang.word("fault-iban"),
        Fault::Vat => lang.word("fault-vat"),
        Fault::Bsn => lang.word("fault-bsn"),
        Fault::Sum => lang.word("fault-sum"),
        Fault::Order => lang.word("fault-order"),
        Fault::Share => lang.word("fault-share"),
        Fault::AtMost => lang.word("fault-at-most"),
        Fault::Duplicate => lang.word("fault-duplicate"),
        Fault::NotListed => lang.word("fault-not-listed"),
    }
}

#[cfg(test)]
mod tests {
    use super::{read, written};
    use domain::document::Spot;

    #[test]
    fn a_spot_travels_there_and_back_and_nothing_else_is_one() {
        let spot = Spot { page: 2, first: 14, last: 16 };
        assert_eq!(read(&written(spot)), Some(spot));
        for bad in ["", "1:2", "1:2:3:4", "1:3:2", "-1:2:3", "a:b:c", "1:2:99999999999"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
