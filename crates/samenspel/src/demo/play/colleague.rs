//! Invented colleagues: they take the next case, judge first where they are asked to, and decide what they know it to be.

use std::collections::HashMap;

use domain::document::Content;
use domain::id::CaseId;
use domain::person::Viewer;
use flow::World;
use flow::review::{claim, commit, judge, next, open};

/// The colleagues of all teams, and what every case really is.
pub(super) struct Colleagues {
    people: Vec<Viewer>,
    truth: HashMap<CaseId, Content>,
}

impl Colleagues {
    pub fn new(people: Vec<Viewer>) -> Colleagues {
        Colleagues { people, truth: HashMap::new() }
    }

    /// What a case really is.
    pub fn know(&mut self, case: CaseId, content: Content) {
        self.truth.insert(case, content);
    }

    /// What a case really is, where that is known.
    pub fn truth(&self, case: CaseId) -> Option<&Content> {
        self.truth.get(&case)
    }

    /// Whether somebody who knows would object to this label.
    pub fn doubts(&self, case: CaseId, label: &str) -> bool {
        self.truth.get(&case).is_some_and(|truth| truth.label != label)
    }

    /// Everybody takes a case in turn, until the queues are empty.
    pub async fn work(&self, world: &World) -> anyhow::Result<()> {
        loop {
            let mut idle = 0;
            for person in &self.people {
                if !self.one(world, person).await? {
                    idle += 1;
                }
            }
            if idle == self.people.len() {
                return Ok(());
            }
        }
    }

    async fn one(&self, world: &World, person: &Viewer) -> anyhow::Result<bool> {
        let Some(id) = next(world, person, None).await? else { return Ok(false) };
        claim(world, person, id).await?;
        let work = open(world, person, id).await?;
        let first = work.stream.labels.first().map(|label| label.name.clone()).unwrap_or_default();
        let content = self.truth.get(&work.case.id).cloned().unwrap_or((&first).into());
        if !work.row.review.shows_proposal() {
            judge(world, person, id, &content).await?;
        }
        commit(world, person, id, &content, "").await?;
        Ok(true)
    }
}
