//! Seals a practice that travels with its page: nobody can skip a case, or do the practice of somebody else.

use domain::practice::Trail;
use domain::time::At;

use crate::secret::{digest, keyed};

/// The trail as text, behind the HMAC-SHA256 of it.
pub(super) fn sealed(secret: &str, trail: &Trail) -> String {
    let text = serde_json::to_string(trail).unwrap_or_default();
    format!("{}.{text}", mark(secret, &text).unwrap_or_default())
}

/// The trail of a text that was sealed here.
pub(super) fn opened(secret: &str, sealed: &str) -> Option<Trail> {
    let (seal, text) = sealed.split_once('.')?;
    // Digests are compared, so that the time it takes tells nothing of the seal.
    let same = digest(&mark(secret, text)?) == digest(seal);
    same.then(|| serde_json::from_str(text).ok()).flatten()
}

/// A number that stands for one kind of practice of one person on one day, and tells nobody without the secret whose it is.
pub(super) fn of_day(secret: &str, trail: &Trail, day: At) -> Option<u128> {
    let (person, automation, alone) = (trail.person, trail.automation, trail.alone);
    let number =
        keyed(secret, "a practice that was paid", &format!("{person} {automation} {alone} {}", day.day()))?;
    u128::from_str_radix(number.get(..32)?, 16).ok()
}

fn mark(secret: &str, text: &str) -> Option<String> {
    // The lottery draws with the same secret: what is sealed is never what is drawn for.
    keyed(secret, "a practice on its way", text)
}

#[cfg(test)]
mod tests {
    use domain::id::{AutomationId, ModelId, PersonId};
    use domain::practice::{Now, Trail};
    use domain::time::At;

    use super::{opened, sealed};

    #[test]
    fn what_was_changed_on_its_way_is_no_practice_any_more() {
        let trail = Trail {
            automation: AutomationId::new(At(1), 1),
            model: ModelId::new(At(1), 1),
            person: PersonId::new(At(1), 1),
            began: At(1),
            round: 9,
            alone: false,
            cases: vec![],
            steps: vec![],
            now: Now::Judge,
        };
        let text = sealed("secret", &trail);
        assert_eq!(opened("secret", &text), Some(trail));
        assert_eq!(opened("another", &text), None);
        assert_eq!(opened("secret", &text.replace("judge", "told")), None);
        for nonsense in ["", ".", "{}", "00.{}"] {
            assert_eq!(opened("secret", nonsense), None, "{nonsense}");
        }
    }
}
