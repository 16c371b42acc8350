//! Addresses of webhooks: which may be asked for, and which machines may be reached.
//!
//! Whoever sets an outlet makes this program send requests. So that nobody reaches the inside of a network that way, a request goes to a
//! public machine only, unless the settings of the program say otherwise. A name is looked at twice: as it is written here, and, since a
//! name may lead anywhere, as the number it leads to at the moment of sending (`adapters::webhook`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressRefusal {
    /// It is no address.
    #[error("this is no address of a webhook")]
    NotUnderstood,
    /// What is sent has to travel under TLS.
    #[error("an address begins with https://; http:// goes to this machine only")]
    NotHttps,
    /// Names and passwords do not belong in addresses: they end up in logs.
    #[error("an address holds no name and no password")]
    Credentials,
    /// The settings do not allow it.
    #[error("this address is private, and the settings of the program do not allow that")]
    Private,
}

/// The longest address, in bytes.
const LONGEST: usize = 2_000;

/// Where a webhook goes: `https`, or `http` to this very machine; no name, no password, no fragment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(Url);

impl FromStr for Address {
    type Err = AddressRefusal;

    fn from_str(text: &str) -> Result<Address, AddressRefusal> {
        let text = text.trim();
        let url = Url::parse(text).map_err(|_| AddressRefusal::NotUnderstood)?;
        if text.len() > LONGEST || url.host().is_none() || url.fragment().is_some() {
            return Err(AddressRefusal::NotUnderstood);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressRefusal::Credentials);
        }
        let address = Address(url);
        match address.0.scheme() {
            "https" => Ok(address),
            "http" if address.is_here() => Ok(address),
            _ => Err(AddressRefusal::NotHttps),
        }
    }
}

impl TryFrom<String> for Address {
    type Error = AddressRefusal;

    fn try_from(text: String) -> Result<Address, AddressRefusal> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> String {
        address.0.into()
    }
}

impl Address {
    /// All of it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The name or number of the machine, without the brackets of an IPv6 number.
    #[must_use]
    pub fn host(&self) -> String {
        match self.0.host() {
            Some(Host::Ipv6(ip)) => ip.to_string(),
            Some(host) => host.to_string(),
            None => String::new(),
        }
    }

    /// Machine and port as the header `Host` has them: the port only where it is not the usual one.
    #[must_use]
    pub fn authority(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        self.0.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or(443)
    }

    /// Path and question.
    #[must_use]
    pub fn path(&self) -> String {
        self.0.query().map_or_else(|| self.0.path().to_owned(), |query| format!("{}?{query}", self.0.path()))
    }

    /// What is sent travels under TLS.
    #[must_use]
    pub fn is_tls(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// It is private as it is written; a name that only leads to a private machine is found out when something is sent.
    #[must_use]
    pub fn is_private(&self) -> bool {
        match self.0.host() {
            Some(Host::Ipv4(ip)) => !is_public(IpAddr::V4(ip)),
            Some(Host::Ipv6(ip)) => !is_public(IpAddr::V6(ip)),
            Some(Host::Domain(_)) | None => self.is_here(),
        }
    }

    /// It is this machine as it is written.
    fn is_here(&self) -> bool {
        match self.0.host() {
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            None => false,
        }
    }
}

/// Whether anybody on the internet may reach this number: none of the ranges that the IANA registries of special addresses keep for
/// machines, networks, tunnels and examples.
#[must_use]
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let kept = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        // Multicast, the future, and everybody at once.
        || a >= 224
        || a == 0
        // Behind a provider (RFC 6598), protocols (RFC 6890), relays of IPv6 (RFC 7526), measuring (RFC 2544).
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b));
    !kept
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, ..] = ip.segments();
    // Only 2000::/3 is given out. In it: protocols and Teredo, examples, and 6to4, which hides a number of the old kind.
    (0x2000..0x4000).contains(&a)
        && !(a == 0x2001 && (b < 0x200 || b == 0xdb8))
        && a != 0x2002
        && !(a == 0x3fff && b < 0x1000)
}
