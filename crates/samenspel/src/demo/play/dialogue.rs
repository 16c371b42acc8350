//! What the invented people ask, worry about, propose, think and tell; and what they are answered.

use anyhow::Context;
use domain::concern::{Asker, Draft};
use domain::id::PersonId;
use domain::idea::{About, Wish};
use domain::opinion::{Ballot, View};
use domain::person::{Role, Viewer};
use domain::story::Went;
use flow::World;
use flow::concern::{answer, ask, owners};
use flow::idea::{automate, decline, propose};
use flow::story;

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

/// The first of them were asked at the beginning of the play; of those one waits for an answer until today.
const EARLY: usize = 3;

/// At the beginning of the play: what was asked first, and a topic that everybody has a view of.
pub(super) async fn begin(world: &World, settled: &Settled) -> anyhow::Result<()> {
    worry(world, settled, 0..EARLY).await?;
    opinions(world, settled).await
}

/// At its end: what was asked since, ideas, stories, and what came to light.
pub(super) async fn end(world: &World, settled: &Settled) -> anyhow::Result<()> {
    flow::concern::look(world).await?;
    worry(world, settled, EARLY..ASKED.len()).await?;
    let lane = settled.streams.first().context("a stream")?;
    ideas(world, lane).await?;
    stories(world, settled).await?;
    amnesty(world).await
}

/// People ask; some are answered.
async fn worry(world: &World, settled: &Settled, which: std::ops::Range<usize>) -> anyhow::Result<()> {
    let lane = settled.streams.first().context("a stream")?;
    let answerers = answerers(world).await?;
    for nth in which {
        let Some((words, asker, shared, said)) = ASKED.get(nth).copied() else { continue };
        let by = lane.colleagues.get(nth % lane.colleagues.len().max(1)).context("a colleague")?;
        let owner = answerers.get(nth % answerers.len().max(1)).context("somebody who answers")?;
        let about = if nth % 2 == 0 { None } else { lane.automation };
        let draft = Draft { about, words: words.to_owned(), asker, shared, owner: owner.person };
        let id = ask(world, by, draft).await?.id;
        if let Some(said) = said {
            answer(world, owner, id, said).await?;
        }
    }
    Ok(())
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
    let goal = domain::words::Words::new(
        "A first answer that is ready to check saves typing.",
        "Een eerste antwoord klaarzetten scheelt typen.",
    );
    automate(world, &lane.lead, answering, lane.stream.id, name, goal).await?;
    decline(world, &lane.lead, reset, "Niet voor de zomer: eerst moet de koppeling er zijn.").await?;
    Ok(())
}

/// A topic of HR that ended, with a map; and one that is open.
async fn opinions(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let answerers = answerers(world).await?;
    let by = answerers.iter().find(|viewer| viewer.is(Role::Hr)).or(answerers.first()).context("HR")?;
    let statements = "AI mag eerst antwoorden, als een mens meeleest\nEen klacht leest altijd een mens\n\
        Ik wil weten wanneer ik de woorden van een machine lees\nDe tijd die vrijkomt, is voor gesprekken";
    let typed = ["Wat mag AI doen met vragen van collega’s?", statements, "ICT\nHR en declaraties"];
    let ended = flow::opinion::open(world, by, typed, 7).await?;
    let (claims, ..) = &settled.claims;
    let lanes =
        settled.streams.iter().enumerate().map(|(nth, lane)| (nth.min(1), &lane.colleagues, &lane.lead));
    let teams = lanes.chain([(1, &claims.colleagues, &claims.lead)]);
    let people = teams.flat_map(|(group, colleagues, lead)| {
        colleagues.iter().chain([lead]).map(move |viewer| (group, viewer))
    });
    for (nth, (group, viewer)) in people.enumerate() {
        let first = if group == 0 || nth.is_multiple_of(3) { View::Agree } else { View::Disagree };
        let last = if nth.is_multiple_of(4) { View::Pass } else { View::Agree };
        let views =
            vec![first, View::Agree, if nth.is_multiple_of(5) { View::Disagree } else { View::Agree }, last];
        flow::opinion::say(world, viewer, ended, Ballot { group: Some(group), views }).await?;
    }
    flow::opinion::end(world, by, ended, false).await?;
    let typed = [
        "Where should AI stay out?",
        "Conversations about health stay between people\nAI may sum up a long file\nNobody is rated by a machine",
        "ICT\nHR\nClaims",
    ];
    flow::opinion::open(world, by, typed, 30).await?;
    Ok(())
}

/// A success with what people did with the time, an honest failure, and how two leaders use AI themselves.
async fn stories(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let [first, second] = [0, 1].map(|nth| settled.streams.get(nth));
    let (first, second) = (first.context("a stream")?, second.context("a stream")?);
    let named = first.colleagues.first().context("a colleague")?;
    let well = story::Draft {
        about: first.automation,
        went: Went::Well,
        title: "Minder sorteren, meer bellen".into(),
        words: "De mails over wachtwoorden en printers komen nu vanzelf op de goede stapel.".into(),
        time: "Elke vrijdagmiddag bellen we mensen die twee keer schreven. Dat kon vroeger niet.".into(),
        named: vec![named.person],
    };
    let told = story::tell_story(world, &first.lead, well).await?;
    story::consent(world, named, told, true).await?;
    let badly = story::Draft {
        about: second.automation,
        went: Went::Badly,
        title: "It did not know what had changed".into(),
        words: "Questions about pay slips had become questions about pensions. The audits found it before we did. We \
                now tell the team when a form changes."
            .into(),
        time: String::new(),
        named: vec![],
    };
    story::tell_story(world, &second.lead, badly).await?;
    let own = [
        (
            &first.lead,
            [
                "Verslagen samenvatten",
                "Het verzon een afspraak die niemand had gemaakt",
                "Oordelen over mensen",
            ],
        ),
        (
            &second.lead,
            ["First drafts of letters", "It sounded colder than I am", "Anything about one person"],
        ),
    ];
    for (lead, said) in own {
        story::own_use(world, lead, said).await?;
    }
    Ok(())
}

async fn amnesty(world: &World) -> anyhow::Result<()> {
    let told = [
        ("Een vertaler op internet", "Mails in het Pools en Turks. Onze eigen vertaler kent die talen niet."),
        ("Een eigen lijst met vaste antwoorden", "Het systeem laat mij geen antwoord bewaren."),
    ];
    for (tool, words) in told {
        flow::amnesty::tell(world, tool, words).await?;
    }
    let answerers = answerers(world).await?;
    let by = answerers.iter().find(|viewer| viewer.is(Role::Hr)).or(answerers.first()).context("HR")?;
    if let Some(it) = flow::amnesty::list(world, by).await?.first() {
        let practice =
            "Gebruik de vertaler van het werk; Pools en Turks zijn er nu bij. Zet er geen namen in.";
        let other = "Vaste antwoorden mag je delen in de map van het team, zonder namen.";
        let words = if it.tool.starts_with("Een vertaler") { practice } else { other };
        flow::amnesty::practice(world, by, it.id, words).await?;
    }
    Ok(())
}
