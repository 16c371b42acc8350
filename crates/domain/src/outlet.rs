//! An outlet: where the decisions of a stream go out to, and how they are written there.

pub mod address;
pub mod csv;
pub mod delivery;
pub mod parcel;
pub mod ubl;

use serde::{Deserialize, Serialize};

use crate::case::tidy;
use crate::id::{OutletId, StreamId};
use crate::stream::{Stream, is_key};
use address::{Address, AddressRefusal};

/// How a decision is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// JSON: everything that other programs may know of it.
    Json,
    /// One row below a header (RFC 4180).
    Csv,
    /// An invoice in UBL 2.1.
    Ubl(Invoicing),
}

/// What an invoice needs and documents may leave out. What the document itself says comes first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoicing {
    /// The currency of the amounts, as ISO 4217 writes it.
    pub currency: String,
    /// Who is billed.
    pub buyer: String,
}

/// Where it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// A folder of its own, named after its key, inside the folder that the settings of the program name.
    Folder,
    /// Another program, told over HTTP and signed (Standard Webhooks).
    Webhook(Address),
}

/// A place that the decisions of a stream go out to. Its secret is not here: this stands in the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlet {
    /// Its id.
    pub id: OutletId,
    /// The stream.
    pub stream: StreamId,
    /// The word in folders: small letters, digits and dashes; it never changes, and no other outlet has it.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// How decisions are written.
    pub shape: Shape,
    /// Where they go.
    pub to: To,
    /// Only decisions with one of these labels; none means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
    /// Decisions go out.
    pub on: bool,
    /// The other side said that nobody is there any more, and the program switched it off.
    #[serde(default)]
    pub gone: bool,
    /// Counts the changes.
    pub version: i64,
}

/// What the settings of the program allow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// There is a folder that decisions go out to.
    pub folder: bool,
    /// Webhooks may go to private addresses: programs on this machine or its network.
    pub private: bool,
}

/// Why an outlet cannot be as asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutletRefusal {
    /// People need to call it something.
    #[error("an outlet needs a name")]
    NoName,
    /// Folders take small letters, digits and dashes.
    #[error("a key has 2 to 40 small letters, digits and dashes")]
    BadKey,
    /// The settings of the program name no folder.
    #[error("the settings of the program name no folder for deliveries")]
    NoFolder,
    /// The address cannot be.
    #[error(transparent)]
    BadAddress(#[from] AddressRefusal),
    /// A label that the stream does not have.
    #[error("the stream has no label {0}")]
    NoLabel(String),
    /// An invoice needs fields that the stream does not have: their keys.
    #[error("an invoice needs fields that the stream does not have: {}", .0.join(", "))]
    NoFields(Vec<String>),
    /// ISO 4217 has three capital letters.
    #[error("a currency has three capital letters")]
    BadCurrency,
    /// Somebody is billed.
    #[error("an invoice needs a buyer")]
    NoBuyer,
    /// Without a webhook there is nothing to sign.
    #[error("only a webhook has a secret")]
    NoSecret,
}

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 100;

impl Shape {
    /// The word that is stored, sent, and used in the key of its sentence.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Shape::Json => "json",
            Shape::Csv => "csv",
            Shape::Ubl(_) => "ubl",
        }
    }

    /// The ending of its files.
    #[must_use]
    pub const fn ending(&self) -> &'static str {
        match self {
            Shape::Json => "json",
            Shape::Csv => "csv",
            Shape::Ubl(_) => "xml",
        }
    }

    /// What it is, for programs.
    #[must_use]
    pub const fn media_type(&self) -> &'static str {
        match self {
            Shape::Json => "application/json",
            Shape::Csv => "text/csv; charset=utf-8; header=present",
            Shape::Ubl(_) => "application/xml",
        }
    }
}

impl Outlet {
    /// The outlet, if it can work in this stream and with these settings.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(mut self, stream: &Stream, allowed: Allowed) -> Result<Outlet, OutletRefusal> {
        self.name = tidy(&self.name).replace(['\n', '\t'], " ").chars().take(LONGEST_NAME).collect();
        if self.name.is_empty() {
            return Err(OutletRefusal::NoName);
        }
        if !is_key(&self.key) {
            return Err(OutletRefusal::BadKey);
        }
        match &self.to {
            To::Folder if !allowed.folder => return Err(OutletRefusal::NoFolder),
            To::Webhook(address) if address.is_private() && !allowed.private => {
                return Err(AddressRefusal::Private.into());
            }
            To::Folder | To::Webhook(_) => {}
        }
        let strange =
            self.labels.iter().find(|label| !stream.labels.iter().any(|known| known.name == **label));
        if let Some(label) = strange {
            return Err(OutletRefusal::NoLabel(label.clone()));
        }
        if let Shape::Ubl(invoicing) = &self.shape {
            invoicing.checked(stream)?;
        }
        Ok(self)
    }

    /// Whether decisions with this label go out here.
    #[must_use]
    pub fn takes(&self, label: &str) -> bool {
        self.on && (self.labels.is_empty() || self.labels.iter().any(|known| known == label))
    }
}

impl Invoicing {
    fn checked(&self, stream: &Stream) -> Result<(), OutletRefusal> {
        let known = |key: &str| stream.paper.field(key).is_some();
        let missing: Vec<String> =
            ubl::REQUIRED.iter().filter(|key| !known(key)).map(|key| (*key).to_owned()).collect();
        if !missing.is_empty() {
            return Err(OutletRefusal::NoFields(missing));
        }
        if !ubl::is_currency(&self.currency) {
            return Err(OutletRefusal::BadCurrency);
        }
        if self.buyer.trim().is_empty() && !known(ubl::BUYER) {
            return Err(OutletRefusal::NoBuyer);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
