//! Who is there: a team with its lead, another team, and the people who answer.

use domain::id::{StreamId, TeamId};
use domain::person::{Role, Viewer};
use domain::stream::{Policy, labels};
use domain::words::Words;
use flow::settle::{Outline, Profile, invite_accept, person_add, stream_add, team_add};
use store::trial::databases;

use crate::fresh::{Fresh, PASSWORD};

/// A team with a lead and colleagues, a second team, and the people who answer.
pub struct Ground {
    pub fresh: Fresh,
    pub team: TeamId,
    pub stream: StreamId,
    pub admin: Viewer,
    pub lead: Viewer,
    pub bram: Viewer,
    pub hr: Viewer,
    pub representative: Viewer,
    pub stranger: Viewer,
    /// Two more, so that enough are there to have opinions.
    pub others: [Viewer; 2],
}

pub async fn ground(fresh: Fresh, anna: &Viewer) -> Ground {
    let world = &fresh.world;
    let team = team_add(world, anna, &Words::new("Claims", "Declaraties")).await.unwrap();
    let other = team_add(world, anna, &Words::new("IT", "ICT")).await.unwrap();
    let person = async |name: &str, roles: &[Role], teams: &[TeamId]| {
        let address = format!("{}@lindervoort.example", name.to_lowercase());
        let profile = Profile { name: name.into(), address, roles: roles.to_vec(), teams: teams.to_vec() };
        let invite = person_add(world, anna, &profile).await.unwrap();
        fresh.eyes(invite_accept(world, &invite.secret, PASSWORD).await.unwrap()).await
    };
    let lead = person("Lea", &[Role::Lead], &[team]).await;
    let bram = person("Bram", &[Role::Colleague], &[team]).await;
    let hr = person("Hilde", &[Role::Hr], &[]).await;
    let representative = person("Roos", &[Role::Representative], &[]).await;
    let stranger = person("Sam", &[Role::Colleague, Role::Auditor], &[other]).await;
    let others =
        [person("Tess", &[Role::Auditor], &[other]).await, person("Umut", &[Role::Auditor], &[other]).await];
    let outline = Outline {
        key: "claims".into(),
        name: Words::new("Claims", "Declaraties"),
        team,
        labels: labels("claim\nletter"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    };
    let stream = stream_add(world, anna, &outline).await.unwrap();
    let admin = anna.clone();
    Ground { team, stream, admin, lead, bram, hr, representative, stranger, others, fresh }
}

pub async fn on_each_database(story: impl AsyncFn(Ground)) {
    for trial in databases().await {
        let (fresh, anna) = Fresh::begun_on(trial).await;
        story(ground(fresh, &anna).await).await;
    }
}
