//! The publication standard 1.0 of the Dutch Algorithm Register as data.
//!
//! Source: `MinBZK/Algoritmeregister`, commit 4885a053, `backend/app/schemas/config/v1_0.json`; the themes were looked up in commit
//! 559218f5 of the same file.

/// The version of the standard.
pub const VERSION: &str = "1.0";
/// The one language of the register, as ISO 639-3 has it.
pub const LANGUAGE: &str = "nld";
/// Where our own fields stand in an exported entry, beside those of the standard.
pub const OWN: &str = "samenspel";

/// Being built; at work; no longer at work.
pub const STATUS: [&str; 3] = ["In ontwikkeling", "In gebruik", "Buiten gebruik"];
/// How much it weighs for citizens, the heaviest first.
pub const PUBLICATION: [&str; 3] = ["Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes"];
/// The sixteen fields of policy.
pub const THEMES: [&str; 16] = [
    "Organisatie en bedrijfsvoering",
    "Cultuur en recreatie",
    "Economie",
    "Overheidsfinanciën",
    "Wonen",
    "Internationaal",
    "Migratie en integratie",
    "Natuur en milieu",
    "Onderwijs en wetenschap",
    "Openbare orde en veiligheid",
    "Recht",
    "Ruimte en infrastructuur",
    "Sociale zekerheid",
    "Verkeer",
    "Werk",
    "Zorg en gezondheid",
];
/// The HTML that a long text may have in it.
pub const MARKUP: [&str; 6] = ["div", "br", "p", "ul", "ol", "li"];

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text without any markup.
    Line,
    /// Text that may have the markup of [`MARKUP`].
    Long,
    /// A month as `2026-11`.
    Month,
    /// An address that begins with `https://` or `http://`.
    Link,
    /// An address of mail or of a page.
    Reach,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// A list of some of these.
    SomeOf(&'static [&'static str]),
    /// A list of objects with these fields.
    Pairs(&'static [Field]),
}

/// A field of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// It must be there, with something in it.
    pub required: bool,
    /// So many characters at most, or so many of a list; 0 for no limit.
    pub most: usize,
    /// What it holds.
    pub shape: Shape,
}

const fn must(key: &'static str, most: usize, shape: Shape) -> Field {
    Field { key, required: true, most, shape }
}

const fn may(key: &'static str, most: usize, shape: Shape) -> Field {
    Field { key, required: false, most, shape }
}

const LAWS: &[Field] = &[must("title", 100, Shape::Line), must("link", 500, Shape::Link)];
const ASSESSMENTS: &[Field] = &[must("title", 0, Shape::Line), may("link", 500, Shape::Link)];
const SOURCES: &[Field] = &[must("title", 500, Shape::Line), must("link", 500, Shape::Link)];

/// Every field of the standard, in its order.
pub const FIELDS: [Field; 31] = [
    must("name", 100, Shape::Line),
    must("description_short", 400, Shape::Line),
    must("organization", 100, Shape::Line),
    may("category", 3, Shape::SomeOf(&THEMES)),
    must("status", 0, Shape::OneOf(&STATUS)),
    may("begin_date", 7, Shape::Month),
    may("end_date", 7, Shape::Month),
    must("contact_email", 500, Shape::Reach),
    may("website", 500, Shape::Link),
    must("publication_category", 0, Shape::OneOf(&PUBLICATION)),
    may("url", 500, Shape::Link),
    may("goal", 2_500, Shape::Long),
    may("proportionality", 2_500, Shape::Long),
    may("human_intervention", 2_500, Shape::Long),
    may("risks", 2_500, Shape::Long),
    may("lawful_basis", 2_500, Shape::Long),
    may("lawful_basis_grouping", 0, Shape::Pairs(LAWS)),
    may("process_index_url", 500, Shape::Link),
    may("impacttoetsen_grouping", 0, Shape::Pairs(ASSESSMENTS)),
    may("impacttoetsen", 2_500, Shape::Long),
    may("source_data", 2_500, Shape::Long),
    may("source_data_grouping", 0, Shape::Pairs(SOURCES)),
    may("methods_and_models", 5_000, Shape::Long),
    may("provider", 200, Shape::Line),
    may("publiccode", 500, Shape::Link),
    must("lang", 0, Shape::OneOf(&[LANGUAGE])),
    may("standard_version", 0, Shape::OneOf(&[VERSION])),
    may("source_id", 100, Shape::Line),
    may("tags", 2_500, Shape::Long),
    may("lars", 0, Shape::Line),
    may("publication_dt", 0, Shape::Line),
];
