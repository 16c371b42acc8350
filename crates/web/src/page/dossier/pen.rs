//! Writes a dossier: the turns of phrase that both have.

use domain::dossier::{Article, Block, Document, said};
use domain::time::At;
use domain::words::Words;
use flow::dossier::Facts;
use lang::Lang;

use super::{duty, named};
use crate::page::Reader;
use crate::page::automation::{means, stage};
use crate::page::condition::compared;

/// A dossier while it is written, in the language of its reader.
pub(super) struct Pen<'a> {
    pub(super) reader: Reader,
    pub(super) lang: Lang,
    pub(super) facts: &'a Facts,
    document: Document,
}

impl<'a> Pen<'a> {
    /// Begins with what is the same in every dossier: whose it is, of what, on which day.
    pub(super) fn begin(reader: Reader, facts: &'a Facts, title: &str, lede: &str) -> Pen<'a> {
        let lang = reader.lang;
        let name = reader.pick(&facts.automation.name);
        let day = reader.date(facts.now);
        let whose = [("organisation", facts.organisation.as_str().into()), ("day", day.into())];
        let document = Document {
            lang: lang.tag(),
            title: lang.text(title, &[("name", name.as_str().into())]),
            lede: lang.text(lede, &whose),
            foot: format!("{name}. {}", lang.text("dossier-foot", &whose)),
            blocks: vec![],
        };
        let mut pen = Pen { reader, lang, facts, document };
        pen.about();
        pen
    }

    fn about(&mut self) {
        let (lang, facts, at) = (self.lang, self.facts, self.facts.automation.stage);
        let fact = |key: &str, said: String| (lang.word(key), said);
        let mut about = vec![
            fact("dossier-organisation", facts.organisation.clone()),
            fact("dossier-team", self.reader.pick(&facts.team)),
            fact("dossier-stream", self.reader.pick(&facts.stream.name)),
            fact("dossier-stage", format!("{}. {}", stage(lang, at), means(lang, at))),
            fact(
                "dossier-began",
                facts.began.map_or_else(|| lang.word("dossier-not-yet"), |at| self.day(at)),
            ),
        ];
        if let Some(version) = facts.versions.last() {
            let args = [("number", version.number.into()), ("date", self.day(version.at).into())];
            about.push(fact("dossier-card-version", lang.text("register-version", &args)));
        }
        if !facts.publisher.contact.is_empty() {
            about.push(fact("dossier-contact", facts.publisher.contact.clone()));
        }
        self.document.push(Block::Facts(about));
    }

    pub(super) fn done(self) -> Document {
        self.document
    }

    pub(super) fn day(&self, at: At) -> String {
        self.reader.date(at)
    }

    pub(super) fn put(&mut self, block: Block) {
        self.document.push(block);
    }

    /// A chapter, with the articles it answers to.
    pub(super) fn chapter(&mut self, key: &str, articles: &[Article]) {
        self.put(Block::Chapter(self.lang.word(key)));
        for article in articles {
            let when = compared(self.lang, article.source().checked);
            let args = [("law", named(self.lang, *article).into()), ("when", when.into())];
            self.put(Block::Note(self.lang.text("dossier-source", &args)));
        }
    }

    pub(super) fn head(&mut self, words: String) {
        self.put(Block::Head(words));
    }

    pub(super) fn word(&mut self, key: &str) {
        self.put(Block::Words(self.lang.word(key)));
    }

    /// What people wrote, in the language of the dossier. What stands in the other one only is shown as such; what stands in neither is
    /// told to be missing.
    pub(super) fn said(&mut self, words: &Words) {
        let (own, other) = match self.lang {
            Lang::En => (&words.en, &words.nl),
            Lang::Nl => (&words.nl, &words.en),
        };
        if own.trim().is_empty() {
            let key = if other.trim().is_empty() { "dossier-unsaid" } else { "dossier-other-language" };
            self.put(Block::Note(self.lang.word(key)));
        }
        for block in said(&self.reader.pick(words)) {
            self.put(block);
        }
    }

    /// Whom it affects, what can go wrong and what is done then.
    pub(super) fn points(&mut self, points: Vec<String>) {
        self.put(Block::Points(points));
    }

    /// How people stop it, judge first, check, and learn to.
    pub(super) fn oversight(&mut self) {
        let (lang, facts) = (self.lang, self.facts);
        let share = |key: &str, share: f64| lang.text(key, &[("share", lang.percent_exact(share).into())]);
        let (have, of) = facts.practised;
        let (done, wrong) = facts.audits;
        self.points(vec![
            lang.word("dossier-stop"),
            share("dossier-first", facts.stream.policy.judge_first),
            share("dossier-audit", facts.stream.policy.audit),
            lang.text("dossier-audited", &[("done", done.into()), ("wrong", wrong.into())]),
            lang.word("dossier-brake"),
            lang.word("dossier-override"),
            lang.text("dossier-practised", &[("have", have.into()), ("of", of.into())]),
        ]);
    }

    /// What was announced of it.
    pub(super) fn announced(&mut self) {
        let told = self
            .facts
            .announced
            .iter()
            .filter_map(|it| Some(vec![self.day(it.sent?), self.reader.pick(&it.text.as_ref()?.title)]));
        let rows: Vec<Vec<String>> = told.collect();
        if rows.is_empty() {
            self.put(Block::Note(self.lang.word("dossier-announced-none")));
        }
        let heads = ["dossier-day", "dossier-announcement"].map(|key| self.lang.word(key));
        self.put(Block::Table(heads.to_vec(), rows));
    }

    /// The last chapter: the articles, what each is about, and when somebody last compared it.
    pub(super) fn sources(&mut self, articles: &[Article]) {
        let lang = self.lang;
        self.put(Block::Chapter(lang.word("dossier-sources")));
        let row = |article: &Article| {
            let (source, law) = (article.source(), named(lang, *article));
            vec![law.to_owned(), duty(lang, *article), compared(lang, source.checked)]
        };
        let heads = ["dossier-law", "dossier-duty", "dossier-checked"].map(|key| lang.word(key));
        self.put(Block::Table(heads.to_vec(), articles.iter().map(row).collect()));
        let mut links: Vec<String> = articles.iter().map(|it| it.source().link.to_owned()).collect();
        links.dedup();
        self.put(Block::Points(links));
        self.put(Block::Note(lang.word("dossier-scope")));
    }
}
