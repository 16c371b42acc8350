//! What a booking of learning says. It is stored in both languages, for everybody reads the budget, and shown in the reader's.

use lang::Lang;

/// What was learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Booked {
    /// A practice.
    Practice,
    /// A lesson.
    Lesson,
    /// The questions.
    Questions,
    /// Coaching.
    Coaching,
    /// A conversation about growth.
    Talk,
}

impl Booked {
    /// All of them.
    const ALL: [Booked; 5] =
        [Booked::Practice, Booked::Lesson, Booked::Questions, Booked::Coaching, Booked::Talk];

    /// As a reader reads it.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        match self {
            Booked::Practice => lang.word("practice-booking"),
            Booked::Lesson => lang.word("primer-booking"),
            Booked::Questions => lang.word("quiz-booking"),
            Booked::Coaching => lang.word("coaching-coaching"),
            Booked::Talk => lang.word("coaching-talk"),
        }
    }

    /// As it is stored.
    #[must_use]
    pub fn both(self) -> String {
        format!("{} / {}", self.words(Lang::Nl), self.words(Lang::En))
    }
}

/// What a booking says, to this reader: ours in one language, what people wrote as they wrote it.
#[must_use]
pub fn booked_words(lang: Lang, what: &str) -> String {
    let ours = Booked::ALL.into_iter().find(|it| it.both() == what);
    ours.map_or_else(|| what.to_owned(), |it| it.words(lang))
}

#[cfg(test)]
mod tests {
    use lang::Lang;

    use super::{Booked, booked_words};

    #[test]
    fn what_the_program_booked_is_read_in_one_language_and_what_people_wrote_stays() {
        for it in Booked::ALL {
            for lang in Lang::ALL {
                assert_eq!(booked_words(lang, &it.both()), it.words(lang));
            }
        }
        assert_eq!(booked_words(Lang::Nl, "Zaalhuur / room"), "Zaalhuur / room");
    }
}
