//! Stories: what went well and what did not, with what people did with the time; and what leaders say of their own use of AI.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub mod figures;

pub use figures::Figures;

use crate::id::{AutomationId, PersonId, StoryId};
use crate::time::At;

/// The longest text, in characters.
pub const LONGEST: usize = 3_000;

/// How it went: a success and an honest failure stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Went {
    /// Well.
    Well,
    /// Not well.
    Badly,
}

impl Went {
    /// Both.
    pub const ALL: [Went; 2] = [Went::Well, Went::Badly];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Went::Well => "well",
            Went::Badly => "badly",
        }
    }

    /// The one of a word that was sent.
    #[must_use]
    pub fn parse(word: &str) -> Option<Went> {
        Went::ALL.into_iter().find(|went| went.as_str() == word)
    }
}

/// A story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// Its id.
    pub id: StoryId,
    /// The automation it is about, where it is about one.
    pub about: Option<AutomationId>,
    /// How it went.
    pub went: Went,
    /// In a few words.
    pub title: String,
    /// What happened.
    pub words: String,
    /// What people did with the time; may be empty where there was none.
    pub time: String,
    /// Who tells it.
    pub by: PersonId,
    /// Who is named in it, and whether they are fine with that; none while they have not said.
    pub named: BTreeMap<PersonId, Option<bool>>,
    /// When it was written.
    pub at: At,
    /// What the record had measured of the automation by then; none where it is not in use, or the story is about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    /// That it was taken off, by who told it or by HR: then nobody else reads it any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off: Option<Off>,
    /// Counts the changes.
    pub version: i64,
}

/// Who took a story off, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Off {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: At,
}

/// What a leader says of their own use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnUse {
    /// Who.
    pub person: PersonId,
    /// What they use AI for.
    pub uses: String,
    /// What went wrong.
    pub wrong: String,
    /// What they do not use it for.
    pub never: String,
    /// When they last said so.
    pub at: At,
}

/// Why a story cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoryRefusal {
    /// A part is missing or too long.
    #[error("say what happened; a title has at most 120 characters, a text {LONGEST}")]
    NoWords,
    /// A success without what people did with the time is half a story.
    #[error("say what people did with the time")]
    NoTime,
    /// All three belong to it.
    #[error("say what you use it for, what went wrong, and what you do not use it for")]
    NotAll,
    /// They are not named in it.
    #[error("you are not named in it")]
    NotNamed,
    /// It is somebody else's story.
    #[error("who told it takes it off, or HR")]
    NotYours,
}

fn text(typed: &str, most: usize) -> Result<String, StoryRefusal> {
    let text = crate::case::tidy(typed);
    if (1..=most).contains(&text.chars().count()) { Ok(text) } else { Err(StoryRefusal::NoWords) }
}

impl Story {
    /// The story, if it can be told.
    ///
    /// # Errors
    /// Says what is missing.
    pub fn checked(self) -> Result<Story, StoryRefusal> {
        let (title, words) = (text(&self.title, 120)?, text(&self.words, LONGEST)?);
        let time = crate::case::tidy(&self.time);
        if time.chars().count() > LONGEST {
            return Err(StoryRefusal::NoWords);
        }
        if self.went == Went::Well && time.is_empty() {
            return Err(StoryRefusal::NoTime);
        }
        Ok(Story { title, words, time, ..self })
    }

    /// Everybody may read it: all who are named said that they are fine with it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.off.is_none() && self.named.values().all(|said| *said == Some(true))
    }

    /// Whether this person may take it off: who told it, and people of HR.
    #[must_use]
    pub fn may_take_off(&self, person: PersonId, hr: bool) -> bool {
        self.off.is_none() && (hr || self.by == person)
    }

    /// The same story, taken off; what was taken off stays so.
    ///
    /// # Errors
    /// [`StoryRefusal::NotYours`].
    pub fn taken_off(self, by: PersonId, hr: bool, at: At) -> Result<Story, StoryRefusal> {
        if !self.may_take_off(by, hr) {
            return Err(StoryRefusal::NotYours);
        }
        Ok(Story { off: Some(Off { by, at }), ..self })
    }

    /// Whether this person may read it: everybody once it is public; before that who tells it and who is named.
    #[must_use]
    pub fn may_read(&self, person: PersonId) -> bool {
        let off = self.off.is_some_and(|off| off.by == person);
        self.is_public() || off || self.by == person || self.named.contains_key(&person)
    }

    /// The same, with what somebody named in it says. It can be taken back at any moment: then the story is not public any more.
    ///
    /// # Errors
    /// [`StoryRefusal::NotNamed`].
    pub fn consented(mut self, person: PersonId, fine: bool) -> Result<Story, StoryRefusal> {
        let said = self.named.get_mut(&person).ok_or(StoryRefusal::NotNamed)?;
        *said = Some(fine);
        Ok(self)
    }
}

/// The words of a text, without what stands between them.
fn words(text: &str) -> Vec<&str> {
    text.split(|it: char| !it.is_alphanumeric() && it != '-').filter(|it| !it.is_empty()).collect()
}

/// Whether these words stand in the text one behind the other, however they are written.
fn stands(text: &[&str], name: &[&str]) -> bool {
    let same = |(a, b): (&&str, &&str)| a.to_lowercase() == b.to_lowercase();
    !name.is_empty() && text.windows(name.len()).any(|part| part.iter().zip(name).all(same))
}

/// Who of these people is named in a text: by first and last name, or by a last name that only one of them has. Nobody's name is made
/// public by leaving it out of a list.
#[must_use]
pub fn named_in(text: &str, people: &[(PersonId, String)]) -> BTreeSet<PersonId> {
    let text = words(text);
    let last = |name: &str| words(name).last().map(|it| (*it).to_owned());
    let named = |(person, name): &(PersonId, String)| {
        let all = words(name);
        let last_name = last(name).filter(|_| all.len() > 1)?;
        let alone = people.iter().filter(|(_, other)| last(other).as_ref() == Some(&last_name)).count() == 1;
        // As a name is written: a small letter makes "berg" a hill.
        let by_last =
            alone && text.iter().any(|it| *it == last_name || it.strip_suffix('s') == Some(&last_name));
        (by_last || stands(&text, &all)).then_some(*person)
    };
    people.iter().filter_map(named).collect()
}

impl OwnUse {
    /// What they say, if all three parts are there.
    ///
    /// # Errors
    /// [`StoryRefusal::NotAll`].
    pub fn checked(self) -> Result<OwnUse, StoryRefusal> {
        let part = |typed: &str| text(typed, LONGEST).map_err(|_| StoryRefusal::NotAll);
        Ok(OwnUse { uses: part(&self.uses)?, wrong: part(&self.wrong)?, never: part(&self.never)?, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::{OwnUse, Story, StoryRefusal, Went, named_in};
    use crate::id::{PersonId, StoryId};
    use crate::time::At;

    const NOW: At = At(1_795_269_907_123_456);

    fn person(n: u128) -> PersonId {
        PersonId::new(At(0), n)
    }

    fn story(went: Went, time: &str) -> Story {
        Story {
            id: StoryId::new(NOW, 1),
            about: None,
            went,
            title: "Less typing".into(),
            words: "It reads the numbers.".into(),
            time: time.into(),
            by: person(1),
            named: [(person(2), None), (person(3), None)].into(),
            at: NOW,
            figures: None,
            off: None,
            version: 1,
        }
    }

    #[test]
    fn a_story_is_public_while_all_who_are_named_are_fine_with_it() {
        let it = story(Went::Well, "We call people back.");
        assert!(
            !it.is_public() && it.may_read(person(1)) && it.may_read(person(2)) && !it.may_read(person(4))
        );
        let said = |it: Story, n, fine| it.consented(person(n), fine).unwrap_or_else(|_| unreachable!());
        let all = said(said(it.clone(), 2, true), 3, true);
        assert!(all.is_public() && all.may_read(person(4)));
        assert!(!said(all, 2, false).is_public(), "it can be taken back");
        assert_eq!(it.consented(person(4), true), Err(StoryRefusal::NotNamed));
    }

    #[test]
    fn who_is_named_in_the_words_is_named() {
        let people =
            [(person(1), "Joost Veldkamp"), (person(2), "Mila de Vries"), (person(3), "Sam de Vries")];
        let people = [people.as_slice(), &[(person(4), "Anna van den Berg"), (person(5), "Kim")]].concat();
        let people: Vec<_> = people.into_iter().map(|(id, name)| (id, name.to_owned())).collect();
        for (text, who) in [
            ("Joost Veldkamp pressed the wrong button.", vec![1]),
            ("JOOST VELDKAMP did it", vec![1]),
            ("It was Veldkamp's idea; Veldkamps plan.", vec![1]),
            ("Joost pressed a button", vec![]),
            ("de Vries said no", vec![]),
            ("Then Sam de Vries, of course", vec![3]),
            ("We climbed a berg", vec![]),
            ("(Berg) and Mila  de\nVries", vec![2, 4]),
            ("Kim was there", vec![]),
            ("", vec![]),
        ] {
            let who = who.into_iter().map(person).collect();
            assert_eq!(named_in(text, &people), who, "{text}");
        }
    }

    #[test]
    fn who_told_it_or_hr_takes_it_off_and_then_nobody_else_reads_it() {
        let it = Story { named: [].into(), ..story(Went::Badly, "") };
        assert!(it.is_public());
        assert_eq!(it.clone().taken_off(person(9), false, NOW), Err(StoryRefusal::NotYours));
        let off = it.clone().taken_off(person(8), true, NOW).unwrap_or_else(|_| unreachable!());
        assert!(
            !off.is_public()
                && off.may_read(person(1))
                && off.may_read(person(8))
                && !off.may_read(person(9))
        );
        assert_eq!(off.taken_off(person(1), false, NOW), Err(StoryRefusal::NotYours), "once is enough");
    }

    #[test]
    fn a_success_says_what_people_did_with_the_time_and_a_failure_need_not() {
        assert!(story(Went::Well, "We call people back.").checked().is_ok());
        assert_eq!(story(Went::Well, " ").checked(), Err(StoryRefusal::NoTime));
        assert!(story(Went::Badly, "").checked().is_ok());
        let wordless = Story { words: " ".into(), ..story(Went::Badly, "") };
        assert_eq!(wordless.checked(), Err(StoryRefusal::NoWords));
    }

    #[test]
    fn a_leader_says_all_three() {
        let own = |wrong: &str| OwnUse {
            person: person(1),
            uses: "Minutes of meetings".into(),
            wrong: wrong.into(),
            never: "Judging people".into(),
            at: NOW,
        };
        assert!(own("It made up a name.").checked().is_ok());
        assert_eq!(own("").checked(), Err(StoryRefusal::NotAll));
    }
}
