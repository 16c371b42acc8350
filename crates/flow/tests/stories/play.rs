//! Plays a story: each line does one thing, and what it did to the record and whom it told is written under it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use adapters::failure::Failure;
use domain::appeal::AppealState;
use domain::automation::Stage;
use domain::case::{Draft, Source};
use domain::id::{AutomationId, CaseId, ReviewId};
use domain::person::{Role, Viewer};
use domain::stream::labels;
use flow::appeal::Raiser;
use flow::receive::Asker;
use flow::{appeal, ask_person, automation, jobs, receive, review, tell};
use stats::scan::Target;
use store::Page;
use store::job::JobKind;
use store::trial::Trial;

use crate::ground::Ground;
use crate::told::{self, Names};

/// What a line says, or why it was refused.
type Said = Result<String, flow::Error>;

pub struct Play {
    ground: Ground,
    names: Names,
    cases: BTreeMap<String, CaseId>,
    links: BTreeMap<String, String>,
    hands: BTreeMap<String, ReviewId>,
    automation: Option<AutomationId>,
    read: BTreeMap<String, i64>,
    heard: BTreeSet<String>,
    story: String,
}

/// A line in parts: words, what stands between quotes, and what follows "because".
struct Line<'a> {
    words: Vec<&'a str>,
    quoted: &'a str,
    why: &'a str,
}

fn parts(line: &str) -> Line<'_> {
    let (line, why) = line.split_once(" because ").unwrap_or((line, ""));
    let mut between = line.splitn(3, '"');
    let (before, quoted, after) = (between.next(), between.next(), between.next());
    let words = [before, after].into_iter().flatten().flat_map(str::split_whitespace).collect();
    Line { words, quoted: quoted.unwrap_or_default(), why }
}

fn done<T>(done: Result<T, flow::Error>) -> Said {
    done.map(|_| String::new())
}

impl Play {
    pub async fn new(trial: &Trial) -> Play {
        let mut play = Play {
            ground: Ground::new(trial).await,
            names: Names::new(),
            cases: BTreeMap::new(),
            links: BTreeMap::new(),
            hands: BTreeMap::new(),
            automation: None,
            read: BTreeMap::new(),
            heard: BTreeSet::new(),
            story: String::new(),
        };
        play.name(play.ground.stream.id, "it");
        // The lottery is settled before any story.
        play.listen().await;
        play.story.clear();
        play
    }

    fn name(&mut self, id: impl Display, name: &str) {
        self.names.insert(id.to_string(), name.to_owned());
    }

    fn say(&mut self, line: &str) {
        self.story.push_str(line);
        self.story.push('\n');
    }

    /// Plays one line. Empty lines and those that begin with # are for the reader.
    pub async fn line(&mut self, line: &str) {
        self.say(line);
        if line.trim().is_empty() || line.starts_with('#') {
            return;
        }
        self.ground.wait(1);
        let parts = parts(line);
        let said = match self.people().get(parts.words[0]).cloned() {
            Some(viewer) => self.act(&viewer, parts.words[0], &parts).await,
            None => self.set(&parts).await,
        };
        match said {
            Ok(said) if said.is_empty() => {}
            Ok(said) => self.say(&format!("  {said}")),
            Err(refused) => self.say(&format!("  refused: {refused}")),
        }
        self.listen().await;
    }

    fn people(&self) -> &BTreeMap<String, Viewer> {
        &self.ground.people
    }

    fn ai(&self) -> AutomationId {
        self.automation.expect("the story has an automation")
    }

    /// What nobody in particular does.
    async fn set(&mut self, line: &Line<'_>) -> Said {
        let ground = &mut self.ground;
        match line.words.as_slice() {
            ["person", name, roles @ ..] => {
                let roles: Vec<Role> = roles.iter().map(|role| Role::parse(role).unwrap()).collect();
                let viewer = ground.person(name, &roles).await;
                self.name(viewer.person, name);
                Ok(String::new())
            }
            ["labels", names @ ..] => {
                ground.set_stream(|stream| stream.labels = labels(&names.join("\n"))).await;
                Ok(String::new())
            }
            ["reserved", words @ ..] => {
                let words = words.iter().map(|word| (*word).to_owned()).collect();
                ground.set_stream(|stream| stream.reserved_words = words).await;
                Ok(String::new())
            }
            ["blind", "first", first, "audit", audit] => {
                let (first, audit) = (first.parse().unwrap(), audit.parse().unwrap());
                ground
                    .set_stream(|stream| (stream.policy.judge_first, stream.policy.audit) = (first, audit))
                    .await;
                Ok(String::new())
            }
            ["history", n] => ground.history(n.parse().unwrap()).await.map(|n| format!("{n} cases")),
            ["case", name, rest @ ..] => self.ask(name, line.quoted, rest).await,
            ["mail", name] => {
                let bytes = b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n".to_vec();
                let received = receive::mail(&ground.world, &ground.stream, name, bytes).await?;
                Ok(self.received(name, received))
            }
            ["work"] => done(jobs::drain(&ground.world).await),
            ["look"] => done(jobs::tick(&ground.world).await),
            ["clock", n, unit] => {
                let seconds = match *unit {
                    "minutes" => 60,
                    "days" => 86_400,
                    _ => 1,
                };
                ground.wait(n.parse::<i64>().unwrap() * seconds);
                Ok(String::new())
            }
            ["sending", "fails", n] => {
                let later = || Failure::Temporary("the disk is full".into());
                (0..n.parse::<u32>().unwrap()).for_each(|_| ground.scripted.fail_next(later()));
                Ok(String::new())
            }
            ["sent"] => Ok(format!("{} went out", ground.scripted.sent().len())),
            other => panic!("no line begins so: {other:?}"),
        }
    }

    /// A case comes in.
    async fn ask(&mut self, name: &str, text: &str, rest: &[&str]) -> Said {
        let after = |word: &str| rest.iter().skip_while(|it| **it != word).nth(1).copied();
        let asker = after("from").map_or(Asker::Somebody, |who| Asker::Person(self.people()[who].person));
        let draft = Draft { text: text.into(), key: after("key").map(Into::into), ..Draft::default() };
        let (world, stream) = (&self.ground.world, &self.ground.stream);
        let received = receive::case(world, stream, &draft, Source::Form, asker, vec![]).await?;
        Ok(self.received(name, received))
    }

    fn received(&mut self, name: &str, received: receive::Received) -> String {
        if !received.fresh {
            let known = &self.names[&received.case.to_string()];
            return format!("it is case {known}");
        }
        self.name(received.case, &format!("case {name}"));
        self.cases.insert(name.into(), received.case);
        self.links.extend(received.link.map(|link| (name.to_owned(), link)));
        String::new()
    }

    /// What a person does.
    async fn act(&mut self, me: &Viewer, who: &str, line: &Line<'_>) -> Said {
        let world = self.ground.world.clone();
        let world = &world;
        let hand = self.hands.get(who).copied();
        match line.words[1..] {
            ["next"] => {
                let taken = review::next(world, me, None).await?;
                let Some(id) = taken else { return Ok("nothing waits".into()) };
                self.hands.insert(who.into(), id);
                let case = review::open(world, me, id).await?.case.id;
                Ok(format!("takes {}", self.names[&case.to_string()]))
            }
            ["claims", case] => {
                let rows = store::review::review_of_case(&world.store, self.cases[case]).await?;
                let id = rows.last().expect("a review of the case").id;
                self.hands.insert(who.into(), id);
                done(review::claim(world, me, id).await)
            }
            ["opens"] => self.open(me, hand.unwrap()).await,
            ["judges", label] => done(review::judge(world, me, hand.unwrap(), label).await),
            ["commits", label] => {
                let committed = review::commit(world, me, hand.unwrap(), label, line.why).await?;
                Ok(format!("{:?}", committed.agreement).to_lowercase())
            }
            ["undoes"] => done(review::undo(world, me, hand.unwrap()).await),
            ["puts", "back"] => done(review::release(world, me, hand.unwrap()).await),
            ["hands", "to", whom] => {
                let to = self.people()[whom].person;
                done(review::hand_over(world, me, hand.unwrap(), to, line.quoted).await)
            }
            ["asks", whom] => {
                let to = self.people()[whom].person;
                done(review::ask(world, me, hand.unwrap(), to, line.quoted).await)
            }
            ["answers", whom] => done(review::answer(world, me, self.hands[whom], line.quoted).await),
            ["keeps", "it", "from", "AI"] => {
                done(review::not_for_ai(world, me, hand.unwrap(), line.why).await)
            }
            ["objects", "to", case] => {
                let raiser = self.links.get(case).map_or(Raiser::Person(me), |link| Raiser::Link(link));
                done(appeal::raise(world, raiser, self.cases[case], line.why).await)
            }
            ["flags", case] => {
                let raiser = self.links.get(case).map_or(Raiser::Person(me), |link| Raiser::Link(link));
                done(appeal::flag(world, raiser, self.cases[case], line.why).await)
            }
            ["upholds", case, label] => self.end_appeal(me, case, Some(label), line.why).await,
            ["dismisses", case] => self.end_appeal(me, case, None, line.why).await,
            ["reads", case] => Ok(told::appeal(world, me, self.cases[case]).await),
            ["wants", "a", "person", "for", case] => {
                done(ask_person::ask(world, Raiser::Person(me), self.cases[case]).await)
            }
            _ => self.steer(me, line).await,
        }
    }

    async fn end_appeal(&self, me: &Viewer, case: &str, label: Option<&str>, why: &str) -> Said {
        let world = &self.ground.world;
        let appeals = store::appeal::appeal_of_case(&world.store, self.cases[case]).await?;
        let open = appeals.iter().rev().find(|row| row.appeal.state == AppealState::Open);
        let id = open.or(appeals.last()).expect("an appeal").appeal.id;
        done(appeal::decide(world, me, id, label.map(Into::into), why).await)
    }

    /// What a person does with the automation.
    async fn steer(&mut self, me: &Viewer, line: &Line<'_>) -> Said {
        let ground = &self.ground;
        let world = &ground.world;
        match line.words[1..] {
            ["begins", "an", "automation", right] => {
                let id = ground.automation(me, right.parse().unwrap()).await?;
                self.automation = Some(id);
                self.name(id, "ai");
                Ok(String::new())
            }
            ["makes", "it", "automatic"] => done(ground.automatic(me, self.ai()).await),
            ["fulfils", "all", "conditions"] => done(crate::fresh::fulfil(world, me, self.ai()).await),
            ["finds", "it", "automatic"] => {
                crate::fresh::place(world, self.ai(), Stage::Automatic).await;
                Ok(String::new())
            }
            ["moves", "to", stage] => {
                done(automation::step_up(world, me, self.ai(), Stage::parse(stage).unwrap()).await)
            }
            ["returns", "to", stage] => {
                done(automation::step_down(world, me, self.ai(), Stage::parse(stage).unwrap()).await)
            }
            ["takes", "the", "limit"] => done(ground.take_limit(me, self.ai()).await),
            ["takes", "the", "model"] => {
                let models = store::model::model_list(&world.store, self.ai()).await?;
                let newest = models.iter().max_by_key(|model| model.number).unwrap();
                done(automation::take_model(world, me, self.ai(), newest.id).await)
            }
            ["compares"] => self.compare(me).await,
            ["proves", right] => {
                let target = Target::new(1.0 - right.parse::<f64>().unwrap(), 0.05).unwrap();
                automation::prove(world, me, self.ai(), target)
                    .await
                    .map(|proven| format!("proven: {proven}"))
            }
            ["learns"] => done(automation::learn_now(world, me, self.ai()).await),
            ["damages", "the", "model"] => self.damage().await,
            ["stops", "it"] => done(automation::stop(world, me, self.ai(), line.why).await),
            ["restarts", "it"] => {
                let restart = automation::restart(world, me, self.ai()).await?;
                Ok(format!("{restart:?}").to_lowercase())
            }
            ["says", "again"] => {
                let dead = store::job::job_dead_list(&world.store, JobKind::Act, 10).await?;
                done(jobs::again(world, me, dead.first().expect("a dead job").id).await)
            }
            ref other => panic!("nobody does this: {other:?}"),
        }
    }

    /// What the desk shows of the proposal and the decision.
    async fn open(&self, me: &Viewer, id: ReviewId) -> Said {
        let work = review::open(&self.ground.world, me, id).await?;
        let proposal =
            work.proposal.map_or("no proposal".into(), |shown| format!("proposal {}", shown.proposal.label));
        let decision =
            work.decision.map_or("no decision".into(), |decision| format!("decision {}", decision.label));
        let label = work.case.label.map_or(String::new(), |label| format!(", label {label}"));
        let asked = work
            .asked
            .and_then(|asked| asked.answer)
            .map_or(String::new(), |answer| format!(", answer {answer:?}"));
        Ok(format!("sees {proposal}, {decision}{label}{asked}"))
    }

    async fn compare(&self, me: &Viewer) -> Said {
        let story = automation::get(&self.ground.world, me, self.ai()).await?;
        let Some(other) = story.candidate else { return Ok("there is no candidate".into()) };
        let sure = other.right.0 > 0.9 && other.right.1 > 0.9 && other.share.0 > 0.5 && other.share.1 > 0.5;
        Ok(format!("candidate {} on {} cases, both right and sure: {sure}", other.model.number, other.cases))
    }

    async fn damage(&self) -> Said {
        let world = &self.ground.world;
        let models = store::model::model_list(&world.store, self.ai()).await?;
        let digest = &models[0].original;
        let path = self.ground.folder.join("originals").join(&digest[..2]).join(&digest[2..]);
        std::fs::write(path, b"half").unwrap();
        Ok(String::new())
    }

    /// Writes down what is new in the record, and whom it told.
    async fn listen(&mut self) {
        let world = self.ground.world.clone();
        let (mut lines, mut acted) = (vec![], vec![]);
        for head in store::record::chains(&world.store).await.unwrap() {
            let from = self.read.get(&head.chain).copied().unwrap_or_default();
            for stored in store::record::chain_lines(&world.store, &head.chain, from, 1_000).await.unwrap() {
                // What goes out goes out at once: in which order is chance.
                match stored.line.verb.as_str() {
                    "opened" => {}
                    "acted" => acted.push(told::entry(&self.names, &stored)),
                    _ => lines.push(told::entry(&self.names, &stored)),
                }
                self.read.insert(head.chain.clone(), stored.line.number + 1);
            }
        }
        acted.sort();
        lines.into_iter().chain(acted).for_each(|line| self.say(&line));
        for (name, viewer) in self.people().clone() {
            let mut notices = tell::mine(&world, viewer.person, &Page::first(1_000)).await.unwrap().rows;
            notices.retain(|notice| self.heard.insert(notice.id.to_string()));
            let about =
                |case: Option<CaseId>| case.and_then(|case| self.names.get(&case.to_string()).cloned());
            let mut told: Vec<String> = notices
                .iter()
                .map(|notice| {
                    format!("    told {name}: {} {}", notice.kind, about(notice.case).unwrap_or_default())
                })
                .collect();
            told.sort();
            told.iter().for_each(|line| self.say(line.trim_end()));
        }
    }

    /// Nothing may be left undone, and every case stands where its decisions say.
    async fn nothing_is_left(&self) {
        let store = &self.ground.world.store;
        for count in store::job::job_counts(store).await.unwrap() {
            assert_eq!(
                (count.due.n, count.dead.n),
                (0, 0),
                "jobs left to {}: {}",
                count.kind.as_str(),
                self.story
            );
        }
        for (name, case) in &self.cases {
            let decisions = store::decision::decision_of_case(store, *case).await.unwrap();
            let standing: Vec<_> = decisions.iter().filter(|decision| !decision.replaced).collect();
            let case = store::case::case_get(store, *case).await.unwrap().unwrap();
            assert_eq!(standing.len(), usize::from(case.label.is_some()), "{name}: {}", self.story);
            assert_eq!(standing.first().map(|it| it.label.clone()), case.label, "{name}: {}", self.story);
        }
    }

    /// The story as it went.
    pub async fn end(self) -> String {
        self.nothing_is_left().await;
        self.ground.world.store.clone().close().await;
        self.story
    }
}
