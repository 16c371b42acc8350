//! People: roles, teams, and how far a person may look.

use serde::{Deserialize, Serialize};

use crate::id::{PersonId, TeamId};

/// What a person is here for. Everybody may ask, so everybody is a requester too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Asks, and gets an answer.
    Requester,
    /// Decides cases at the desk of a team.
    Colleague,
    /// Owns the process: streams, automations and their targets.
    Lead,
    /// Cares for training and people.
    Hr,
    /// Speaks for the workers.
    Representative,
    /// Answers for the whole.
    Leader,
    /// Reads the record.
    Auditor,
    /// Runs the program; sees no case of others.
    Administrator,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 8] = [
        Role::Requester,
        Role::Colleague,
        Role::Lead,
        Role::Hr,
        Role::Representative,
        Role::Leader,
        Role::Auditor,
        Role::Administrator,
    ];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Requester => "requester",
            Role::Colleague => "colleague",
            Role::Lead => "lead",
            Role::Hr => "hr",
            Role::Representative => "representative",
            Role::Leader => "leader",
            Role::Auditor => "auditor",
            Role::Administrator => "administrator",
        }
    }

    /// The role of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// Who looks: every read of the store is limited by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// The person.
    pub person: PersonId,
    /// The roles; [`Role::Requester`] is always meant.
    pub roles: Vec<Role>,
    /// The teams.
    pub teams: Vec<TeamId>,
}

/// Which cases a viewer may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All cases.
    All,
    /// The cases of these teams' streams, and one's own.
    Teams(Vec<TeamId>),
    /// One's own cases.
    Own,
}

impl Viewer {
    /// Has this role.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        role == Role::Requester || self.roles.contains(&role)
    }

    /// How far the viewer may look: the auditor everywhere, desk people into their teams, everybody at what is their own. The
    /// administrator runs the program and reads no cases.
    #[must_use]
    pub fn sight(&self) -> Sight {
        if self.is(Role::Auditor) {
            Sight::All
        } else if (self.is(Role::Colleague) || self.is(Role::Lead)) && !self.teams.is_empty() {
            Sight::Teams(self.teams.clone())
        } else {
            Sight::Own
        }
    }

    /// May read a case of this team, asked by this person.
    #[must_use]
    pub fn may_read(&self, team: TeamId, requester: Option<PersonId>) -> bool {
        requester == Some(self.person)
            || match self.sight() {
                Sight::All => true,
                Sight::Teams(teams) => teams.contains(&team),
                Sight::Own => false,
            }
    }

    /// Leads this team.
    #[must_use]
    pub fn leads(&self, team: TeamId) -> bool {
        self.is(Role::Lead) && self.teams.contains(&team)
    }

    /// May decide cases of this team.
    #[must_use]
    pub fn may_decide(&self, team: TeamId) -> bool {
        (self.is(Role::Colleague) || self.is(Role::Lead)) && self.teams.contains(&team)
    }
}

/// Why something about a person was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonRefusal {
    /// Nobody is called nothing.
    #[error("a name is needed")]
    NoName,
    /// An address that mail could not reach.
    #[error("this is not an e-mail address")]
    NoAddress,
    /// Too short to keep anybody out.
    #[error("a password has at least 12 characters")]
    ShortPassword,
}

/// An e-mail address, tidied: no blanks around it, lower case.
///
/// # Errors
/// [`PersonRefusal::NoAddress`] when mail could not be sent to it.
pub fn address(text: &str) -> Result<String, PersonRefusal> {
    let text = text.trim().to_lowercase();
    let sound = text.len() <= 254
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()[],;:\"\\".contains(c))
        && text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.len() >= 3
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
        });
    if sound { Ok(text) } else { Err(PersonRefusal::NoAddress) }
}

/// A password that may be used: 12 to 256 characters, whatever they are (NIST SP 800-63B: length, no composition rules).
///
/// # Errors
/// [`PersonRefusal::ShortPassword`].
pub fn password(text: &str) -> Result<&str, PersonRefusal> {
    if (12..=256).contains(&text.chars().count()) { Ok(text) } else { Err(PersonRefusal::ShortPassword) }
}

#[cfg(test)]
mod tests {
    use super::{Role, Sight, Viewer, address};
    use crate::id::{PersonId, TeamId};
    use crate::time::At;

    fn viewer(roles: &[Role], teams: &[TeamId]) -> Viewer {
        Viewer { person: PersonId::new(At(1), 1), roles: roles.to_vec(), teams: teams.to_vec() }
    }

    #[test]
    fn a_person_sees_no_further_than_the_role_allows() {
        let (ours, theirs) = (TeamId::new(At(1), 1), TeamId::new(At(1), 2));
        let me = viewer(&[], &[]).person;
        let table = [
            (viewer(&[], &[ours]), false, false),
            (viewer(&[Role::Colleague], &[ours]), true, false),
            (viewer(&[Role::Lead], &[ours]), true, false),
            (viewer(&[Role::Colleague], &[]), false, false),
            (viewer(&[Role::Administrator], &[ours]), false, false),
            (viewer(&[Role::Leader, Role::Hr, Role::Representative], &[ours]), false, false),
            (viewer(&[Role::Auditor], &[]), true, true),
        ];
        for (viewer, in_ours, in_theirs) in table {
            assert_eq!(viewer.may_read(ours, None), in_ours, "{viewer:?}");
            assert_eq!(viewer.may_read(theirs, None), in_theirs, "{viewer:?}");
            assert!(viewer.may_read(theirs, Some(me)));
        }
        assert_eq!(viewer(&[Role::Administrator], &[]).sight(), Sight::Own);
        assert!(!viewer(&[Role::Auditor], &[ours]).may_decide(ours));
    }

    #[test]
    fn an_address_is_tidied_or_refused() {
        assert_eq!(address(" Jan@Example.NL "), Ok("jan@example.nl".into()));
        for wrong in
            ["", "jan", "@a.nl", "jan@nl", "a b@c.nl", "a@b@c.nl", "a@.nl", "a@b.", "x<y@z.nl", "a@b.nl\n"]
        {
            assert_eq!(address(wrong).is_err(), wrong != "a@b.nl\n", "{wrong}");
        }
    }
}
