//! What the invented organisation says of its automations on paper, which guidelines it has, and what it announced of both.

use anyhow::Context;
use domain::announcement::{About, Announcement};
use domain::dossier::Assessment;
use domain::guideline::Guideline;
use domain::person::{Role, Viewer};
use domain::words::Words;
use flow::World;
use web::page::announcement::{of_guidelines, of_stage};
use web::page::rights::came;

use super::settle::Lane;

/// The help desk has its papers whole and tells everybody when AI begins to help. The HR desk does not: its draft waits, and its dossiers
/// say what is missing.
pub(super) async fn tell(world: &World, lane: &Lane) -> anyhow::Result<()> {
    let automation = lane.automation.context("the automation is not there")?;
    let said = assessment();
    flow::dossier::assess(world, &lane.lead, automation, said.clone()).await?;
    announce(world, lane, &said).await
}

fn assessment() -> Assessment {
    let words = Words::new;
    Assessment {
        period: words(
            "Every working day, for every mail to the help desk. After a year we look at it again together.",
            "Elke werkdag, voor elke mail aan de helpdesk. Na een jaar kijken we er samen opnieuw naar.",
        ),
        affected: words(
            "Everybody who works at Lindervoort and asks the help desk something. Among them:\n- people who find writing hard,\n- people who write in another language than Dutch.",
            "Iedereen die bij Lindervoort werkt en de helpdesk iets vraagt. Daarbij ook:\n- mensen die moeilijk schrijven,\n- mensen die in een andere taal dan het Nederlands schrijven.",
        ),
        harms: words(
            "- A question ends up with the wrong colleague, and the answer comes late.\n- A mail in unusual words is misread more often than others.\n- Somebody who cannot work waits longer than needed.",
            "- Een vraag komt bij de verkeerde collega, en het antwoord komt laat.\n- Een mail in ongewone woorden wordt vaker verkeerd begrepen dan andere.\n- Iemand die niet kan werken, wacht langer dan nodig.",
        ),
        measures: words(
            "A colleague puts it right the same day and tells the person. We look again at the cases like it. When it happens more often, the lead stops the automation and tells the council.",
            "Een collega zet het dezelfde dag recht en vertelt het. We kijken opnieuw naar de zaken die erop lijken. Als het vaker gebeurt, stopt de leider de automatisering en hoort de raad het.",
        ),
        workers: words(
            "Sorting mails takes less time; helping people takes more of it. Nobody's hours change, and nobody loses a job by it. Whoever wants to learns to oversee AI, in paid time.",
            "Mails sorteren kost minder tijd; mensen helpen krijgt er meer van. Niemands uren veranderen, en niemand raakt er werk door kwijt. Wie wil, leert toezicht houden op AI, in betaalde tijd.",
        ),
        version: 0,
    }
}

/// The draft of this viewer that is about something like this.
async fn draft(world: &World, viewer: &Viewer, like: fn(&About) -> bool) -> anyhow::Result<Announcement> {
    let all = flow::announce::list(world, viewer).await?;
    all.into_iter().find(|it| it.sent.is_none() && like(&it.about)).context("a draft")
}

async fn announce(world: &World, lane: &Lane, said: &Assessment) -> anyhow::Result<()> {
    let draft = draft(world, &lane.lead, |about| matches!(about, About::Stage { .. })).await?;
    let About::Stage { automation, from, to } = draft.about else { anyhow::bail!("another draft") };
    let story = flow::automation::get(world, &lane.lead, automation).await?;
    let text = of_stage(&story.automation, said, from, to);
    flow::announce::write(world, &lane.lead, draft.id, draft.version, text).await?;
    Ok(flow::announce::send(world, &lane.lead, draft.id, draft.version + 1).await?)
}

/// Somebody with this role.
async fn somebody(world: &World, role: Role) -> anyhow::Result<Viewer> {
    let all = store::person::person_list(&world.store, None, 1_000).await?;
    let person =
        all.into_iter().find(|person| person.roles.contains(&role)).context("nobody has this role")?;
    Ok(flow::settle::viewer(world, person.id).await?.context("they do not work here")?.1)
}

/// The guidelines change, and everybody hears it.
pub(super) async fn guide(world: &World) -> anyhow::Result<()> {
    let (hr, council) = (somebody(world, Role::Hr).await?, somebody(world, Role::Representative).await?);
    let before = came();
    let may = Words::new(
        &format!("{}\n- Read letters and forms with a claim. A person pays.", before.may.en),
        &format!("{}\n- Brieven en formulieren met een declaratie lezen. Een mens betaalt.", before.may.nl),
    );
    let text = Guideline { may, ..before.clone() };
    flow::guide::put(world, &hr, 0, before, text.clone()).await?;
    let draft = draft(world, &hr, |about| matches!(about, About::Guidelines { .. })).await?;
    flow::announce::write(world, &hr, draft.id, draft.version, of_guidelines(1, &text)).await?;
    flow::announce::send(world, &hr, draft.id, draft.version + 1).await?;
    Ok(flow::announce::read(world, &council, draft.id).await?)
}
