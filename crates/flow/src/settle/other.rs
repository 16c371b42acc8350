//! Other: the label of documents that are none of the kinds of a stream. It has no fields, and people keep it, so that what nobody
//! expected never leaves by itself.

use domain::field::Paper;
use domain::stream::Label;
use domain::words::Words;

use super::template::{Template, together};

/// Its name.
#[must_use]
pub fn other() -> Words {
    Words::new("Other", "Overig")
}

/// The labels and fields of a stream of these kinds of documents, each under its label, and of `other` ones: a field is of the kinds
/// that have it.
#[must_use]
pub fn with_other(kinds: &[(&Template, &str)], other: &str) -> (Vec<Label>, Paper) {
    let none = Template { key: "other".to_owned(), name: self::other(), paper: Paper::default() };
    let label = |name: &str, reserved| Label { name: name.to_owned(), reserved };
    let labels = kinds.iter().map(|(_, name)| label(name, false)).chain([label(other, true)]);
    let all: Vec<(&Template, &str)> = kinds.iter().copied().chain([(&none, other)]).collect();
    (labels.collect(), together(&all))
}

#[cfg(test)]
mod tests {
    use super::with_other;
    use crate::settle::templates;

    #[test]
    fn what_is_none_of_the_kinds_has_no_fields_and_stays_with_people() {
        let templates = templates();
        for kinds in [&templates[..1], &templates[..]] {
            let kinds: Vec<_> = kinds.iter().map(|it| (it, it.key.as_str())).collect();
            let (labels, paper) = with_other(&kinds, "other");
            let kept: Vec<&str> = labels.iter().filter(|it| it.reserved).map(|it| it.name.as_str()).collect();
            assert_eq!((labels.len(), kept.as_slice()), (kinds.len() + 1, &["other"][..]));
            assert_eq!(paper.of("other").count(), 0);
            assert_eq!(paper.of(kinds[0].1).count(), kinds[0].0.paper.fields.len());
            assert_eq!(paper.checked(), Ok(()));
        }
    }
}
