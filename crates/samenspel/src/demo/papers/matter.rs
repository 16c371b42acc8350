//! What an invented paper is about: who, when, how much, and the numbers that everybody asks for.

use super::Planted;
use super::day::Day;
use super::layout::{Layout, Names};
use super::numbers;
use super::tongue::{Organisation, Person, Tongue, capital, columns};
use super::value::{Value, grouped};
use crate::demo::mixed;
use fastrand::Rng;
use std::collections::BTreeMap;

/// All that could stand on a paper; a layout takes from it what it needs.
pub(super) struct Matter {
    pub(super) values: BTreeMap<&'static str, Value>,
    pub(super) lines: Vec<Line>,
    pub(super) from: Organisation,
    /// What a body tells about, for sections that have one text for each subject.
    pub(super) topic: &'static str,
    pub(super) planted: Option<Planted>,
}

/// A line of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) code: String,
    pub(super) description: String,
    pub(super) day: Day,
    pub(super) quantity: i64,
    /// In cents.
    pub(super) unit_price: i64,
    /// In cents; the quantity times the price.
    pub(super) amount: i64,
}

/// Letters were written from October 2025 on,
const FIRST: Day = Day::of(2025, 10, 1);
/// for more than a year.
const DAYS: i64 = 410;
/// The sorts of organisations that care for people.
const CARE: [&str; 6] = ["hospital", "dentist", "physio", "pharmacy", "aids", "mind"];
/// What may be missing on a paper, and how often.
pub(super) const SOMETIMES_ABSENT: [(&str, &str, f64); 9] = [
    ("claim form", "claim_number", 0.25),
    ("claim form", "policy_number", 0.08),
    ("claim form", "bsn", 0.12),
    ("claim form", "iban", 0.10),
    ("denial letter", "appeal_before", 0.12),
    ("denial letter", "claim_number", 0.05),
    ("correspondence", "reference", 0.2),
    ("invoice", "due_date", 0.12),
    ("invoice", "vat_number", 0.1),
];
/// The share of papers with a mistake in it.
const PLANTED: f64 = 0.05;

/// Draws it all; at most `most` lines on a bill.
pub(super) fn matter(layout: &Layout, tongue: &Tongue, most: usize, chance: &mut Rng) -> Matter {
    let day = FIRST.plus(chance.i64(0..DAYS)).at_work();
    let insured = tongue.person(chance);
    let insurer =
        tongue.organisation("insurer", layout.from.1.filter(|_| layout.from.0 == "insurer"), chance);
    let from = match layout.from.0 {
        "insurer" => insurer.clone(),
        "person" => private(&insured, chance),
        sort => tongue.organisation(sort, layout.from.1, chance),
    };
    let sort = CARE.iter().find(|sort| **sort == layout.from.0).copied();
    let sort = sort.unwrap_or_else(|| chance.choice(CARE).unwrap_or("physio"));
    let lines = lines(tongue, sort, day, most, chance);
    let mut matter = Matter { values: BTreeMap::new(), lines, from, topic: "", planted: None };
    matter.people(layout, tongue, &insured, &insurer, chance);
    matter.numbers(layout, tongue, day, chance);
    let provider = tongue.organisation(sort, None, chance);
    matter.say("provider", &provider.name);
    let dearest = matter.lines.iter().max_by_key(|line| line.amount);
    matter.say("treatment", dearest.map_or_else(String::new, |line| line.description.clone()));
    matter.days(day, chance);
    matter.amounts(chance);
    matter.reason(tongue, chance);
    matter.topic(layout, tongue, chance);
    matter.leave_out(layout, chance);
    matter.plant(layout, chance);
    matter
}

/// A letterhead of somebody who writes at home.
fn private(person: &Person, chance: &mut Rng) -> Organisation {
    let mail = format!("{}.{}", person.first, person.last).to_lowercase().replace([' ', '\''], "");
    Organisation {
        name: person.full(),
        street: person.street.clone(),
        town: person.town.clone(),
        phone: numbers::after_pattern("099 - ### ## ##", 0, chance),
        web: format!("{}@post.example", mail.replace(['é', 'ë', 'è'], "e")),
        iban: numbers::iban(chance),
        ..Organisation::default()
    }
}

fn lines(tongue: &Tongue, sort: &str, day: Day, most: usize, chance: &mut Rng) -> Vec<Line> {
    let all = tongue.list(&format!("services {sort}"));
    // Now and then a bill goes on overleaf.
    let long = chance.f64() < 0.08 && most > 20;
    let count = chance.usize(if long { 18..=most } else { 1..=most.min(5) });
    let mut picked: Vec<&'static str> = vec![];
    while picked.len() < count {
        let mut round = all.to_vec();
        chance.shuffle(&mut round);
        picked.extend(round.into_iter().take(count - picked.len()));
        if all.is_empty() {
            break;
        }
    }
    let mut days: Vec<i64> = (0..picked.len()).map(|_| chance.i64(6..60)).collect();
    days.sort_unstable_by(|a, b| b.cmp(a));
    let line = |(text, ago): (&'static str, i64)| {
        let [code, description, price, quantity] = columns(text);
        let price: i64 = price.parse().unwrap_or(25);
        let most: i64 = quantity.parse().unwrap_or(1);
        let quantity = chance.i64(1..=most);
        let unit_price = price * 100 + chance.choice([0, 0, 0, 50, 25, 95, 37, -5]).unwrap_or_default();
        Line {
            code: code.to_owned(),
            description: description.to_owned(),
            day: day.plus(-ago).at_work(),
            quantity,
            unit_price,
            amount: quantity * unit_price,
        }
    };
    picked.into_iter().zip(days).map(line).collect()
}

impl Matter {
    fn say(&mut self, key: &'static str, words: impl Into<String>) {
        self.values.insert(key, Value::Words(words.into()));
    }

    fn people(
        &mut self,
        layout: &Layout,
        tongue: &Tongue,
        insured: &Person,
        insurer: &Organisation,
        chance: &mut Rng,
    ) {
        self.say(
            "insured_name",
            match layout.names {
                Names::Full => insured.full(),
                Names::Initials => insured.initials(),
                Names::Reversed => insured.reversed(),
            },
        );
        // Nobody writes "Mr Bakker, J." on an envelope.
        let addressee = if layout.names == Names::Reversed { insured.initials() } else { insured.full() };
        self.say("addressee", addressee);
        let [title, short, dear] = columns(
            tongue
                .list(if insured.woman { "title woman" } else { "title man" })
                .first()
                .copied()
                .unwrap_or_default(),
        );
        self.say("title", title);
        self.say("short_title", short);
        self.say("salutation", format!("{dear} {}", capital(&insured.last)));
        self.say("insured_street", &*insured.street);
        self.say("insured_town", &*insured.town);
        self.say("insurer", &*insurer.name);
        self.say("insurer_street", &*insurer.street);
        self.say("insurer_town", &*insurer.town);
        self.say("insurer_phone", &*insurer.phone);
        let birth = Day::of(1938, 1, 1).plus(chance.i64(0..27_000));
        self.values.insert("birth_date", Value::Day(birth));
        self.say("bsn", numbers::bsn(chance));
        let iban = if layout.kind == "invoice" { self.from.iban.clone() } else { numbers::iban(chance) };
        self.values.insert("iban", Value::Iban(iban));
        let from = self.from.clone();
        let place = from
            .town
            .split_whitespace()
            .filter(|word| word.len() > 2 && word.chars().all(|sign| sign.is_alphabetic() || sign == '-'));
        self.say("place", place.collect::<Vec<_>>().join(" "));
        self.say("sender", &*from.name);
        self.say("supplier", &*from.name);
        self.say("vat_number", &*from.vat);
        self.say("org_phone", &*from.phone);
        self.say("org_web", &*from.web);
        self.say("org_iban", grouped(&from.iban));
        self.say("org_town", &*from.town);
        self.say("org_street", &*from.street);
        self.say("registered", &*from.registered);
        self.say("signer", tongue.person(chance).initials());
        self.say("function", tongue.one("functions", chance));
    }

    /// Numbers, each after the pattern that this layout always uses.
    fn numbers(&mut self, layout: &Layout, tongue: &Tongue, day: Day, chance: &mut Rng) {
        for key in [
            "claim_number",
            "policy_number",
            "invoice_number",
            "reference",
            "your_reference",
            "customer_number",
        ] {
            let all = tongue.list(&format!("pattern {key}"));
            let own = Rng::with_seed(mixed(u64::from(layout.number), &[key])).usize(..all.len().max(1));
            let pattern = all.get(own).copied().unwrap_or("######");
            let number = numbers::after_pattern(pattern, day.civil().0, chance);
            self.say(key, number);
        }
    }

    fn days(&mut self, day: Day, chance: &mut Rng) {
        let treated = self.lines.iter().map(|line| line.day).max().unwrap_or(day.plus(-20));
        let received = treated.plus(chance.i64(1..=5)).at_work().min(day);
        let terms = chance.choice([14, 14, 21, 30, 30, 42]).unwrap_or(14);
        let appeal = chance.choice([28, 42, 42, 56]).unwrap_or(42);
        let days = [
            ("letter_date", day),
            ("invoice_date", day),
            ("signed_date", day),
            ("treatment_date", treated),
            ("received_date", received),
            ("earlier_date", day.plus(-chance.i64(15..90)).at_work()),
            ("visit_date", day.plus(chance.i64(7..60)).at_work()),
            ("due_date", day.plus(terms)),
            ("appeal_before", day.plus(appeal)),
            ("year_start", Day::of(day.civil().0, 1, 1)),
            ("next_year", Day::of(day.civil().0 + 1, 1, 1)),
        ];
        self.values.extend(days.map(|(key, day)| (key, Value::Day(day))));
        self.say("terms", terms.to_string());
        self.say("weeks", (appeal / 7).to_string());
        self.say("year", day.civil().0.to_string());
    }

    fn amounts(&mut self, chance: &mut Rng) {
        let net: i64 = self.lines.iter().map(|line| line.amount).sum();
        let rate = chance.choice([21, 21, 9, 9, 0]).unwrap_or(21);
        let vat = (net * rate + 50) / 100;
        let part = chance.choice([100, 100, 100, 50, 40, 75]).unwrap_or(100);
        let denied = (net * part + 50) / 100;
        let amounts = [
            ("net", net),
            ("vat", vat),
            ("total", net + vat),
            ("amount", net),
            ("amount_claimed", net),
            ("amount_denied", denied),
            ("amount_paid", net - denied),
            ("own_risk", 38_500),
            ("own_risk_left", chance.i64(10..380) * 100 + 50),
            ("premium", chance.i64(118..176) * 100 + 25),
            ("ceiling", chance.i64(4..25) * 5_000),
        ];
        self.values.extend(amounts.map(|(key, cents)| (key, Value::Cents(cents))));
        self.say("rate", format!("{rate}%"));
        // Nothing is paid: no sentence should speak of it.
        if net == denied {
            self.values.remove("amount_paid");
        }
    }

    fn reason(&mut self, tongue: &Tongue, chance: &mut Rng) {
        let [code, text] = tongue.columns("reasons", chance);
        let [other, _] = tongue.columns("reasons", chance);
        self.say("reason_code", code);
        self.say("reason_text", text);
        if code != other {
            self.say("other_code", other);
        }
    }

    /// A subject with the section of its text. Letters of patients have subjects of their own.
    fn topic(&mut self, layout: &Layout, tongue: &Tongue, chance: &mut Rng) {
        let whose = match layout.from.0 {
            "person" => "topics person",
            "insurer" => "topics insurer",
            _ => "topics care",
        };
        self.topic = tongue.one(whose, chance);
        let mut subject = tongue.grammar.say(&format!("subject {}", self.topic), chance);
        for (key, value) in &self.values {
            subject = subject.replace(&format!("<{key}>"), &layout.writing.write(value, true));
        }
        self.say("subject", subject);
    }

    fn leave_out(&mut self, layout: &Layout, chance: &mut Rng) {
        for (kind, key, share) in SOMETIMES_ABSENT {
            if kind == layout.kind && chance.f64() < share {
                self.values.remove(key);
            }
        }
    }

    /// Makes one value wrong, now and then; what is printed is wrong as well.
    fn plant(&mut self, layout: &Layout, chance: &mut Rng) {
        if chance.f64() >= PLANTED {
            return;
        }
        let all: &[Planted] = match layout.kind {
            "claim form" => &[Planted::IbanWrong],
            "denial letter" => &[Planted::DatesOutOfOrder, Planted::SumWrong],
            "invoice" => &[Planted::SumWrong, Planted::DatesOutOfOrder, Planted::IbanWrong],
            _ => return,
        };
        let planted = chance.choice(all).copied();
        let done = planted.and_then(|planted| self.spoil(planted, layout.kind, chance));
        self.planted = planted.filter(|_| done.is_some());
    }

    fn spoil(&mut self, planted: Planted, kind: &str, chance: &mut Rng) -> Option<()> {
        let key = spoiled(planted, kind);
        // Only what stands there can be wrong.
        self.values.get(key)?;
        let wrong = match (planted, self.values.get(beside(planted, kind))?) {
            (Planted::IbanWrong, Value::Iban(iban)) => Value::Iban(numbers::iban_with_a_slip(iban)),
            (Planted::DatesOutOfOrder, Value::Day(day)) => Value::Day(day.plus(-chance.i64(3..40))),
            (Planted::SumWrong, Value::Cents(right)) => Value::Cents(right + chance.i64(5..90) * 100 + 90),
            _ => return None,
        };
        self.values.insert(key, wrong);
        Some(())
    }
}

/// The value that a mistake makes wrong.
pub(super) fn spoiled(planted: Planted, kind: &str) -> &'static str {
    match (planted, kind == "invoice") {
        (Planted::IbanWrong, _) => "iban",
        (Planted::DatesOutOfOrder, true) => "due_date",
        (Planted::DatesOutOfOrder, false) => "appeal_before",
        (Planted::SumWrong, true) => "total",
        (Planted::SumWrong, false) => "amount_denied",
    }
}

/// The value that the wrong one is made from.
fn beside(planted: Planted, kind: &str) -> &'static str {
    match (planted, kind == "invoice") {
        (Planted::DatesOutOfOrder, true) => "invoice_date",
        (Planted::DatesOutOfOrder, false) => "letter_date",
        (Planted::SumWrong, false) => "amount_claimed",
        _ => spoiled(planted, kind),
    }
}
