//! What the invented people ask, worry about and propose; and what they are answered.

use anyhow::Context;
use domain::concern::{Asker, Draft};
use domain::id::PersonId;
use domain::idea::{About, Wish};
use domain::person::{Role, Viewer};
use flow::World;
use flow::concern::{answer, ask, owners};
use flow::idea::{automate, decline, propose};

use super::settle::{Lane, Settled};

/// What is asked: the words, with what is known of who asks, whether all may read it, and the answer.
type Asked = (&'static str, Asker, bool, Option<&'static str>);

const ASKED: [Asked; 6] = [
    (
        "Is mijn werk er over een jaar nog?",
        Asker::Code,
        true,
        Some(
            "Ja. Het werk verandert: minder sorteren, meer helpen. Niemand verliest een contract door deze automatisering; \
             dat staat ook in het verslag van de ondernemingsraad. Wie ander werk wil leren, krijgt daar uren voor.",
        ),
    ),
    (
        "Who checks what AI decides at night, when nobody is here?",
        Asker::Named,
        true,
        Some(
            "Nobody watches at night. One in twenty of those cases is judged by a person the next morning, without seeing what AI decided.",
        ),
    ),
    ("Ik durf niet te zeggen dat ik de voorstellen vaak niet snap.", Asker::Nobody, false, None),
    ("Wordt bijgehouden hoe snel ik beslis?", Asker::Code, true, None),
    ("Why did nobody ask us before the invoices were automated?", Asker::Nobody, true, None),
    (
        "Mag ik een zaak altijd zelf doen, ook als AI het kan?",
        Asker::Named,
        true,
        Some("Ja. Druk op “Niet voor AI”. Daar is geen reden voor nodig, en niemand telt het."),
    ),
];

/// People ask and propose; some are answered.
pub(super) async fn talk(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let lane = settled.streams.first().context("a stream")?;
    let answerers = answerers(world).await?;
    for (nth, (words, asker, shared, said)) in ASKED.into_iter().enumerate() {
        let by = lane.colleagues.get(nth % lane.colleagues.len().max(1)).context("a colleague")?;
        let owner = answerers.get(nth % answerers.len().max(1)).context("somebody who answers")?;
        let about = if nth % 2 == 0 { None } else { lane.automation };
        let draft = Draft { about, words: words.to_owned(), asker, shared, owner: owner.person };
        let id = ask(world, by, draft).await?.id;
        if let Some(said) = said {
            answer(world, owner, id, said).await?;
        }
    }
    ideas(world, lane).await
}

/// Those who answer: HR, a representative, and the leads.
async fn answerers(world: &World) -> anyhow::Result<Vec<Viewer>> {
    let ids: Vec<PersonId> = owners(world).await?.into_iter().map(|person| person.id).collect();
    let mut viewers = vec![];
    for id in ids {
        viewers.extend(flow::settle::viewer(world, id).await?.map(|(_, viewer)| viewer));
    }
    viewers.sort_by_key(|viewer| !viewer.is(Role::Representative));
    Ok(viewers)
}

async fn ideas(world: &World, lane: &Lane) -> anyhow::Result<()> {
    let by = lane.colleagues.first().context("a colleague")?;
    let labels: Vec<&str> =
        lane.stream.labels.iter().filter(|label| !label.reserved).map(|label| label.name.as_str()).collect();
    let kind = |nth: usize| About::Kind {
        stream: lane.stream.id,
        label: labels.get(nth).map(|label| (*label).to_owned()),
    };
    let all = About::Kind { stream: lane.stream.id, label: None };
    propose(world, by, kind(0), Wish::HandOver, "Het zijn elke keer dezelfde drie vragen.").await?;
    let answering =
        propose(world, by, all, Wish::HandOver, "Een eerste antwoord klaarzetten scheelt typen.").await?;
    let reset = propose(world, by, kind(1), Wish::HandOver, "Dit kan een knop zijn.").await?;
    propose(world, by, kind(2), Wish::Keep, "Wie dit schrijft, zit vast en wil een mens.").await?;
    let name =
        domain::words::Words::new("A first answer, ready to check", "Een eerste antwoord, om na te kijken");
    automate(world, &lane.lead, answering, lane.stream.id, name).await?;
    decline(world, &lane.lead, reset, "Niet voor de zomer: eerst moet de koppeling er zijn.").await?;
    Ok(())
}
