//! What the invented people say against decisions and what comes of it; one objection that nobody looked at in time; and what a requester, a
//! reader of the register and a program outside find.

use anyhow::Context;
use domain::case::{Case, Draft, Source};
use domain::decision::By;
use domain::document::Content;
use domain::id::PersonId;
use domain::outlet::{OutletRefusal, Shape, To};
use domain::person::Viewer;
use domain::register::Publisher;
use domain::time::At;
use flow::appeal::{MayEnd, Raiser, decide, flag, list, raise};
use flow::receive::Asker;
use flow::review::{claim, commit, judge, open};
use flow::settle::Wish;
use flow::{Refusal, World};
use store::Page;

use super::colleague::Colleagues;
use super::settle::{Lane, Settled};
use super::{Time, claims};
use crate::demo::{StreamKey, organisation};

/// So often in the weeks of the play somebody objects, and what waits is decided.
pub(super) const TURNS: usize = 10;
/// What those who ask write.
const WORDS: [&str; 3] = [
    "Ik denk dat dit over iets anders gaat.",
    "Volgens mij hoort dit bij een ander onderwerp.",
    "This does not look like what I asked.",
];

fn page(most: u32) -> Page {
    Page { after: None, most }
}

/// A person decides what a case is, and keeps to it.
async fn settle(world: &World, who: &Viewer, case: &Case, content: Content) -> anyhow::Result<()> {
    let reviews = store::review::review_of_case(&world.store, case.id).await?;
    let review = reviews.last().context("nobody is to decide it")?.id;
    claim(world, who, review).await?;
    if !open(world, who, review).await?.row.review.shows_proposal() {
        judge(world, who, review, &content).await?;
    }
    commit(world, who, review, &content, "").await?;
    Ok(())
}

/// Before there was any AI a person decided something in a hurry. The objection to it waits since, and nobody has time.
pub(super) async fn forgotten(world: &World, time: &Time, settled: &Settled, end: At) -> anyhow::Result<()> {
    let lane = lane(settled, StreamKey::HrQuestions)?;
    let (person, asker) = asker(world, settled, "lucia.ferrer@lindervoort.example").await?;
    let draft = Draft {
        subject: "Parental leave".to_owned(),
        text: "When can my parental leave begin, and who has to agree?".to_owned(),
        ..Draft::default()
    };
    let asked = Asker::Person(person);
    let received = flow::receive::case(world, &lane.stream, &draft, Source::Form, asked, vec![]).await?;
    flow::jobs::drain(world).await?;
    let case = store::case::case_get(&world.store, received.case).await?.context("the case is gone")?;
    let about = |label: &&domain::stream::Label| label.name.contains("leave");
    let label = lane.stream.labels.iter().find(about).or(lane.stream.labels.first()).context("a label")?;
    settle(world, lane.colleagues.first().context("a colleague")?, &case, label.name.as_str().into()).await?;
    time.set(end.plus_days(-16));
    flow::jobs::drain(world).await?;
    let words = "I asked when it can begin, and got an answer about something else.";
    raise(world, Raiser::Person(&asker), case.id, words).await?;
    Ok(())
}

fn lane(settled: &Settled, key: StreamKey) -> anyhow::Result<&Lane> {
    settled.streams.iter().find(|lane| lane.key == key).context("the stream is not there")
}

async fn asker(world: &World, settled: &Settled, address: &str) -> anyhow::Result<(PersonId, Viewer)> {
    let person = settled.requester(address).context("the requester is not there")?;
    let (_, viewer) = flow::settle::viewer(world, person).await?.context("the requester is gone")?;
    Ok((person, viewer))
}

/// What waits is decided by the lead; then somebody objects to what AI decided last, or a colleague flags it.
pub(super) async fn turn(world: &World, settled: &Settled, colleagues: &Colleagues) -> anyhow::Result<()> {
    end_all(world, settled, colleagues).await?;
    let mut said = 0;
    for person in settled.requesters.values() {
        let Some((_, viewer)) = flow::settle::viewer(world, *person).await? else { continue };
        let Some(case) = by_machine(world, *person, colleagues).await? else { continue };
        let words = WORDS.get(said).copied().unwrap_or_default();
        let colleague = settled
            .streams
            .iter()
            .find(|lane| lane.stream.id == case.stream)
            .and_then(|lane| lane.colleagues.last());
        // The second one in every turn is seen by a colleague first.
        match (said, colleague) {
            (1, Some(colleague)) => flag(world, Raiser::Person(colleague), case.id, "").await.map(|_| ())?,
            _ => raise(world, Raiser::Person(&viewer), case.id, words).await.map(|_| ())?,
        }
        said += 1;
        if said == 2 {
            return Ok(());
        }
    }
    Ok(())
}

/// The last of somebody's cases that nobody raised anything about.
pub(super) async fn unraised(world: &World, person: PersonId) -> anyhow::Result<Vec<Case>> {
    let mut cases = vec![];
    for case in store::case::case_of_requester(&world.store, person, &page(50)).await?.rows {
        if store::appeal::appeal_of_case(&world.store, case.id).await?.is_empty() {
            cases.push(case);
        }
    }
    Ok(cases)
}

/// The last of somebody's cases that AI decided and nobody raised anything about: a wrong one where there is one.
async fn by_machine(
    world: &World,
    person: PersonId,
    colleagues: &Colleagues,
) -> anyhow::Result<Option<Case>> {
    let mut found = None;
    for case in unraised(world, person).await? {
        let standing = store::decision::decision_standing(&world.store, case.id).await?;
        if !standing.is_some_and(|decision| matches!(decision.by, By::Automation(_))) {
            continue;
        }
        if case.label.as_ref().is_some_and(|label| colleagues.doubts(case.id, label)) {
            return Ok(Some(case));
        }
        found = found.or(Some(case));
    }
    Ok(found)
}

/// The leads decide what waits, but for what was forgotten.
pub(super) async fn end_all(world: &World, settled: &Settled, colleagues: &Colleagues) -> anyhow::Result<()> {
    for lane in &settled.streams {
        for story in list(world, &lane.lead, true, &page(50)).await?.rows {
            let Some(decision) = story.decision.filter(|_| story.end == MayEnd::Yes) else { continue };
            if !matches!(decision.by, By::Automation(_)) {
                continue;
            }
            let wrong = colleagues.doubts(story.case.id, &decision.label);
            let truth = colleagues.truth(story.case.id).filter(|_| wrong).cloned();
            let why = if wrong {
                "Dit klopt: het gaat over iets anders."
            } else {
                "Dit onderwerp past bij je vraag."
            };
            decide(world, &lane.lead, story.appeal.id, truth, why).await?;
        }
    }
    Ok(())
}

/// Whom one can ask about the register, and a folder that decided documents go out to.
pub(super) async fn publish(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let organisation = organisation();
    let admin = organisation.people.iter().find(|person| person.roles.contains(&"administrator"));
    let address = &admin.context("an organisation has an administrator")?.email;
    let person = store::person::person_by_address(&world.store, address).await?.context("nobody runs it")?;
    let (_, admin) = flow::settle::viewer(world, person.id).await?.context("nobody runs it")?;
    let said = flow::register::publisher(world).await?;
    let contact = "algoritmes@lindervoort.example".to_owned();
    flow::register::publisher_set(world, &admin, Publisher { contact, ..said }).await?;
    let (desk, ..) = &settled.claims;
    let wish = Wish {
        key: "claims-archive".to_owned(),
        name: "Archief / archive".to_owned(),
        shape: Shape::Json,
        to: To::Folder,
        labels: vec![],
        on: true,
    };
    match flow::settle::outlet_add(world, &desk.lead, desk.stream.id, &wish).await {
        // Whoever sets the demo up without a folder goes without an outlet.
        Ok(_) | Err(flow::Error::Refused(Refusal::Outlet(OutletRefusal::NoFolder))) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// A requester sends a document, a colleague reads it, and it goes out.
pub(super) async fn document(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let (desk, ..) = &settled.claims;
    let (file, content) = claims::one();
    let (person, _) = asker(world, settled, "bram.oostra@lindervoort.example").await?;
    let draft = Draft {
        subject: "Mijn declaratie".to_owned(),
        text: "Hierbij mijn declaratie.".to_owned(),
        ..Draft::default()
    };
    let asked = Asker::Person(person);
    let received = flow::receive::case(world, &desk.stream, &draft, Source::Form, asked, vec![file]).await?;
    flow::jobs::drain(world).await?;
    let case = store::case::case_get(&world.store, received.case).await?.context("the document is gone")?;
    settle(world, desk.colleagues.first().context("a colleague")?, &case, content).await
}
