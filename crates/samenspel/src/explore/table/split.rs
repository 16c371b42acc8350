//! Which rows are for learning and which for testing.

/// What a row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// To learn from.
    Train,
    /// To test on.
    Test,
}

/// Reads a value; `None` for anything else, such as `validation`.
pub fn parse(value: &str) -> Option<Split> {
    match value.trim().to_lowercase().as_str() {
        "train" | "training" | "trainset" | "leer" | "leren" | "leerset" | "oefen" | "oefenen" => {
            Some(Split::Train)
        }
        "test" | "testing" | "testset" | "testen" | "toets" => Some(Split::Test),
        _ => None,
    }
}

/// Whether a value says what a row is for, used or not.
pub fn is_split(value: &str) -> bool {
    let other = ["val", "valid", "validation", "validatie", "dev", "all", "holdout"];
    parse(value).is_some() || other.iter().any(|known| value.trim().eq_ignore_ascii_case(known))
}
