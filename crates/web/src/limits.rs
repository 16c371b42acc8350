//! How often one address may come, and which address that is.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use governor::middleware::NoOpMiddleware;
use tower_governor::governor::{GovernorConfig, GovernorConfigBuilder};
use tower_governor::key_extractor::KeyExtractor;
use tower_governor::{GovernorError, GovernorLayer};

use crate::access::Pace;
use crate::app::Settings;
use crate::error::Error;

/// So many at once, and so many a minute after that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// At once.
    pub at_once: u32,
    /// A minute.
    pub a_minute: u32,
}

/// The rates of each pace. A test of load raises them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// Where a secret could be guessed.
    pub door: Rate,
    /// Where anybody can bring something in.
    pub ask: Rate,
    /// Where programs come.
    pub api: Rate,
}

impl Rate {
    fn times(self, factor: u32) -> Rate {
        Rate { at_once: self.at_once.saturating_mul(factor), a_minute: self.a_minute.saturating_mul(factor) }
    }
}

impl Rates {
    /// So many times as often: for a test of load.
    #[must_use]
    pub fn times(self, factor: u32) -> Rates {
        Rates { door: self.door.times(factor), ask: self.ask.times(factor), api: self.api.times(factor) }
    }
}

impl Default for Rates {
    fn default() -> Rates {
        Rates {
            door: Rate { at_once: 20, a_minute: 20 },
            ask: Rate { at_once: 20, a_minute: 10 },
            api: Rate { at_once: 300, a_minute: 1_200 },
        }
    }
}

type Config = GovernorConfig<Sender, NoOpMiddleware>;
type Layer = GovernorLayer<Sender, NoOpMiddleware, Body>;

/// The counters, one set for each pace.
#[derive(Clone)]
pub(crate) struct Limits {
    door: Option<Arc<Config>>,
    ask: Option<Arc<Config>>,
    api: Option<Arc<Config>>,
}

impl Limits {
    pub(crate) fn new(settings: &Settings) -> Limits {
        let sender = Sender { proxies: settings.proxies.as_slice().into() };
        let config = |rate: Rate| {
            GovernorConfigBuilder::default()
                .period(Duration::from_secs(60) / rate.a_minute.max(1))
                .burst_size(rate.at_once.max(1))
                .key_extractor(sender.clone())
                .finish()
                .map(Arc::new)
        };
        let rates = &settings.rates;
        Limits { door: config(rates.door), ask: config(rates.ask), api: config(rates.api) }
    }

    /// The layer of a pace.
    pub(crate) fn layer(&self, pace: Pace) -> Option<Layer> {
        let config = match pace {
            Pace::Free => None,
            Pace::Door => self.door.clone(),
            Pace::Ask => self.ask.clone(),
            Pace::Api => self.api.clone(),
        };
        config.map(|config| {
            GovernorLayer::new(config).error_handler(|refusal| {
                let seconds = match refusal {
                    GovernorError::TooManyRequests { wait_time, .. } => wait_time.max(1),
                    GovernorError::UnableToExtractKey | GovernorError::Other { .. } => 60,
                };
                Error::TooOften(seconds).into_response()
            })
        })
    }

    /// Forgets the addresses that were quiet long enough: without it every address ever seen stays in memory.
    pub(crate) fn tidy(&self) {
        for config in [&self.door, &self.ask, &self.api].into_iter().flatten() {
            config.limiter().retain_recent();
        }
    }
}

/// The address that a request came from: of the connection, or as a proxy that we trust says.
#[derive(Clone, Debug)]
pub(crate) struct Sender {
    proxies: Arc<[IpAddr]>,
}

impl KeyExtractor for Sender {
    type Key = IpAddr;

    fn extract<T>(&self, request: &axum::http::Request<T>) -> Result<IpAddr, GovernorError> {
        let peer = peer(request.extensions()).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        if !self.proxies.contains(&peer) {
            return Ok(network(peer));
        }
        // Each proxy adds the address it saw at the end: the last one that is not a proxy of ours is the sender's.
        let header = request.headers().get_all("x-forwarded-for").iter();
        let seen: Vec<IpAddr> = header
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(|part| part.trim().parse().ok())
            .collect();
        Ok(network(seen.into_iter().rev().find(|ip| !self.proxies.contains(ip)).unwrap_or(peer)))
    }
}

/// One sender has a whole /64 of IPv6: counting each address of it would count nothing.
fn network(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(v6) => IpAddr::from((u128::from(v6) >> 64 << 64).to_be_bytes()),
        v4 @ IpAddr::V4(_) => v4,
    }
}

fn peer(extensions: &axum::http::Extensions) -> Option<IpAddr> {
    extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical())
}

/// It comes from this machine, and not through a proxy.
pub(crate) fn is_near(request: &Parts) -> bool {
    let through = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];
    peer(&request.extensions).is_some_and(|ip| ip.is_loopback())
        && !through.iter().any(|name| request.headers.contains_key(*name))
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, SocketAddr};

    use axum::extract::ConnectInfo;
    use tower_governor::key_extractor::KeyExtractor;

    use super::{Sender, network};

    fn key(peer: &str, forwarded: &str) -> IpAddr {
        let mut request =
            axum::http::Request::builder().header("x-forwarded-for", forwarded).body(()).unwrap();
        let peer: IpAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(peer, 1)));
        Sender { proxies: ["10.0.0.1".parse().unwrap()].into() }.extract(&request).unwrap()
    }

    #[test]
    fn only_a_trusted_proxy_may_say_who_sent_it() {
        let table = [
            ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
            ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
            ("10.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),
            ("10.0.0.1", "198.51.100.1, 10.0.0.1", "198.51.100.1"),
            ("10.0.0.1", "nonsense", "10.0.0.1"),
            ("::ffff:203.0.113.7", "1.2.3.4", "203.0.113.7"),
        ];
        for (peer, forwarded, sender) in table {
            assert_eq!(key(peer, forwarded), sender.parse::<IpAddr>().unwrap(), "{peer} {forwarded}");
        }
    }

    #[test]
    fn the_addresses_of_one_network_count_as_one_sender() {
        let [a, b, c] =
            ["2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:1::1"].map(|ip| network(ip.parse().unwrap()));
        assert!(a == b && a != c);
    }
}
