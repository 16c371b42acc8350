//! Announcements: what changes and for whom, drafted at each move of an automation, written by a person, sent once, kept.

use serde::{Deserialize, Serialize};

use crate::automation::Stage;
use crate::id::{AnnouncementId, AutomationId};
use crate::time::At;
use crate::words::Words;

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// An automation goes further, or back.
    Stage {
        /// Which.
        automation: AutomationId,
        /// The stage that people knew of.
        from: Stage,
        /// The stage it has now.
        to: Stage,
    },
    /// The guidelines have a new version.
    Guidelines {
        /// Its number.
        number: i64,
    },
}

/// What it says, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Text {
    /// In a few words.
    pub title: Words,
    /// Why.
    pub why: Words,
    /// What AI does.
    pub what: Words,
    /// What it does not do.
    pub what_not: Words,
    /// What changes, and for whom.
    pub changes: Words,
    /// How to take part.
    pub take_part: Words,
    /// How to object.
    pub object: Words,
}

/// An announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// Its id.
    pub id: AnnouncementId,
    /// What it is about.
    pub about: About,
    /// What it says; none as long as no person has written it.
    pub text: Option<Text>,
    /// More happened since a person wrote it: they read it over and write it anew before it is sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overtaken: bool,
    /// When it was drafted.
    pub drafted: At,
    /// When it was sent; none before.
    pub sent: Option<At>,
    /// Counts the changes.
    pub version: i64,
}

/// Why an announcement stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnnouncementRefusal {
    /// What was sent stays as it was read.
    #[error("it was sent already")]
    Sent,
    /// A person writes it first: a draft is never sent by itself.
    #[error("nobody has written it yet")]
    Unwritten,
    /// It was written about another stage than the one it would tell of now.
    #[error("more happened since it was written")]
    Overtaken,
    /// What it tells is not so at this moment.
    #[error("the automation is not in the stage that it tells of")]
    NotSoNow,
    /// These parts say nothing in one of the languages.
    #[error("these parts are empty in one of the languages: {}", .0.join(", "))]
    Silent(Vec<&'static str>),
}

impl Text {
    /// Every part, with the word that names it.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &Words); 7] {
        [
            ("title", &self.title),
            ("why", &self.why),
            ("what", &self.what),
            ("what_not", &self.what_not),
            ("changes", &self.changes),
            ("take_part", &self.take_part),
            ("object", &self.object),
        ]
    }
}

impl Announcement {
    /// A draft that nobody has written on.
    #[must_use]
    pub fn draft(id: AnnouncementId, about: About, now: At) -> Announcement {
        Announcement { id, about, text: None, overtaken: false, drafted: now, sent: None, version: 1 }
    }

    /// The automation it is about.
    #[must_use]
    pub fn automation(&self) -> Option<AutomationId> {
        match self.about {
            About::Stage { automation, .. } => Some(automation),
            About::Guidelines { .. } => None,
        }
    }

    /// The same draft when more happened before it was sent: people hear of the whole way at once. What a person wrote stays, for them to
    /// write on before it is sent. None when the two are not about the same.
    #[must_use]
    pub fn overtaken(&self, by: About) -> Option<Announcement> {
        let about = match (self.about, by) {
            (About::Stage { automation, from, .. }, About::Stage { automation: same, to, .. })
                if automation == same =>
            {
                About::Stage { automation, from, to }
            }
            (About::Guidelines { .. }, About::Guidelines { .. }) => by,
            _ => return None,
        };
        let overtaken = self.text.is_some();
        self.sent.is_none().then(|| Announcement { about, overtaken, ..self.clone() })
    }

    /// There is nothing to tell now: it is back where people think it is.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        matches!(self.about, About::Stage { from, to, .. } if from == to)
    }

    /// Whether it may go: there is nothing to tell, and nobody wrote anything that would be lost.
    #[must_use]
    pub fn may_go(&self) -> bool {
        self.is_idle() && self.text.is_none()
    }

    /// Written by a person.
    ///
    /// # Errors
    /// [`AnnouncementRefusal::Sent`].
    pub fn written(self, text: Text) -> Result<Announcement, AnnouncementRefusal> {
        match self.sent {
            Some(_) => Err(AnnouncementRefusal::Sent),
            None => Ok(Announcement { text: Some(text), overtaken: false, ..self }),
        }
    }

    /// Sent, where what it tells is so: `stands` is the stage of its automation at this moment.
    ///
    /// # Errors
    /// Says what is missing.
    pub fn send(self, now: At, stands: Option<Stage>) -> Result<Announcement, AnnouncementRefusal> {
        if self.sent.is_some() {
            return Err(AnnouncementRefusal::Sent);
        }
        let Some(text) = &self.text else { return Err(AnnouncementRefusal::Unwritten) };
        let untrue = matches!(self.about, About::Stage { to, .. } if stands != Some(to));
        if untrue || self.is_idle() {
            return Err(AnnouncementRefusal::NotSoNow);
        }
        if self.overtaken {
            return Err(AnnouncementRefusal::Overtaken);
        }
        let silent = text.parts().into_iter().filter(|(_, words)| words.is_missing()).map(|(name, _)| name);
        let silent: Vec<&str> = silent.collect();
        if silent.is_empty() {
            Ok(Announcement { sent: Some(now), ..self })
        } else {
            Err(AnnouncementRefusal::Silent(silent))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{About, Announcement, AnnouncementRefusal, Text};
    use crate::automation::Stage;
    use crate::id::{AnnouncementId, AutomationId};
    use crate::time::At;
    use crate::words::Words;

    fn moved(of: u128, from: Stage, to: Stage) -> About {
        About::Stage { automation: AutomationId::new(At(1), of), from, to }
    }

    fn draft() -> Announcement {
        Announcement::draft(AnnouncementId::new(At(1), 1), moved(1, Stage::Design, Stage::Shadow), At(1))
    }

    fn text() -> Text {
        let words = Words::new("Why.", "Waarom.");
        Text {
            title: words.clone(),
            why: words.clone(),
            what: words.clone(),
            what_not: words.clone(),
            changes: words.clone(),
            take_part: words.clone(),
            object: words,
        }
    }

    #[test]
    fn a_person_writes_it_whole_before_it_is_sent_and_then_it_stays() {
        assert_eq!(draft().send(At(2), Some(Stage::Shadow)), Err(AnnouncementRefusal::Unwritten));
        let half = Text { object: Words::new("Here.", ""), ..text() };
        assert_eq!(
            draft().written(half).unwrap().send(At(2), Some(Stage::Shadow)),
            Err(AnnouncementRefusal::Silent(vec!["object"]))
        );
        let sent = draft().written(text()).unwrap().send(At(2), Some(Stage::Shadow)).unwrap();
        assert_eq!(sent.sent, Some(At(2)));
        assert_eq!(sent.clone().written(Text::default()), Err(AnnouncementRefusal::Sent));
        assert_eq!(sent.send(At(3), Some(Stage::Shadow)), Err(AnnouncementRefusal::Sent));
    }

    #[test]
    fn nobody_is_told_of_a_stage_that_the_automation_is_not_in() {
        let written = draft().written(text()).unwrap();
        for stands in [None, Some(Stage::Paused), Some(Stage::Design), Some(Stage::Assisted)] {
            assert_eq!(written.clone().send(At(2), stands), Err(AnnouncementRefusal::NotSoNow), "{stands:?}");
        }
        let rules = Announcement { about: About::Guidelines { number: 2 }, ..written };
        assert!(rules.send(At(2), None).is_ok());
    }

    #[test]
    fn a_draft_tells_the_whole_way_since_people_last_heard_of_it() {
        let written = draft().written(text()).unwrap();
        let later = written.overtaken(moved(1, Stage::Shadow, Stage::Assisted)).unwrap();
        assert_eq!(later.about, moved(1, Stage::Design, Stage::Assisted));
        assert_eq!(later.text, Some(text()), "what a person wrote is not thrown away");
        let assisted = Some(Stage::Assisted);
        assert_eq!(later.clone().send(At(2), assisted), Err(AnnouncementRefusal::Overtaken));
        assert!(later.written(text()).unwrap().send(At(2), assisted).is_ok());
        let back = draft().overtaken(moved(1, Stage::Shadow, Stage::Design)).unwrap();
        assert!(back.is_idle() && back.may_go() && !draft().is_idle());
        let kept = written.overtaken(moved(1, Stage::Shadow, Stage::Design)).unwrap();
        assert!(kept.is_idle() && !kept.may_go());
        assert_eq!(kept.send(At(2), Some(Stage::Design)), Err(AnnouncementRefusal::NotSoNow));
        assert_eq!(draft().overtaken(moved(2, Stage::Shadow, Stage::Assisted)), None, "another automation");
        let sent = written.send(At(2), Some(Stage::Shadow)).unwrap();
        assert_eq!(sent.overtaken(moved(1, Stage::Shadow, Stage::Assisted)), None, "people read that one");
    }
}
