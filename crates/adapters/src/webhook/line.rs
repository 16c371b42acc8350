//! A line to the program of somebody else: the machine is looked at when its name was looked up, and that very machine is called.

use std::fmt::Debug;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use domain::outlet::address::{Address, is_public};
use domain::outlet::delivery::{Heard, Why};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto};

/// The most characters of what went wrong that are passed on.
const MOST_WORDS: usize = 200;

/// Either kind of line.
pub(super) trait Line: AsyncRead + AsyncWrite + Unpin + Send + Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Debug> Line for T {}

/// Which machines may be reached, and whose certificates are trusted.
#[derive(Clone, Debug)]
pub struct Reach {
    private: bool,
    /// Made when it is needed first: most programs never send a webhook.
    tls: Arc<OnceLock<Result<Arc<ClientConfig>, String>>>,
}

impl Reach {
    /// Public machines, and with `private` those of this machine and its network. Certificates are trusted as the system does.
    #[must_use]
    pub fn new(private: bool) -> Reach {
        Reach { private, tls: Arc::default() }
    }

    /// The same, with these certificates and no others: for tests.
    #[must_use]
    pub fn trusting(private: bool, store: RootCertStore) -> Reach {
        Reach { private, tls: Arc::new(OnceLock::from(config(store))) }
    }

    /// Whether private machines may be reached.
    #[must_use]
    pub fn private(&self) -> bool {
        self.private
    }

    /// A line to the address. A name may lead anywhere, and elsewhere the next time: the machines it leads to now are looked at, and
    /// only those are called.
    pub(super) async fn line(&self, address: &Address) -> Result<Box<dyn Line>, Heard> {
        let unreached = |error: io::Error| Heard::Later(Why::Unreached(words(&error)), None);
        let found = lookup_host((address.host(), address.port())).await.map_err(unreached)?;
        let found: Vec<SocketAddr> = found.collect();
        let may = |machine: &SocketAddr| {
            (self.private || is_public(machine.ip())) && (address.is_tls() || machine.ip().is_loopback())
        };
        let may: Vec<SocketAddr> = found.iter().filter(|machine| may(machine)).copied().collect();
        if may.is_empty() && !found.is_empty() {
            return Err(Heard::Never(Why::Private));
        }
        let tcp = TcpStream::connect(may.as_slice()).await.map_err(unreached)?;
        if !address.is_tls() {
            return Ok(Box::new(tcp));
        }
        let tls =
            self.tls.get_or_init(system).clone().map_err(|why| Heard::Later(Why::Untrusted(why), None))?;
        let name = ServerName::try_from(address.host());
        let name = name.map_err(|error| Heard::Never(Why::Unreached(words(&error))))?;
        let private = TlsConnector::from(tls).connect(name, tcp).await;
        Ok(Box::new(private.map_err(|error| match error.kind() {
            // A certificate that ran out is renewed some day: it is tried again.
            io::ErrorKind::InvalidData => Heard::Later(Why::Untrusted(words(&error)), None),
            _ => unreached(error),
        })?))
    }
}

fn system() -> Result<Arc<ClientConfig>, String> {
    let mut store = RootCertStore::empty();
    let (taken, _) = store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let none = || "this system trusts no certificates: install ca-certificates".to_owned();
    if taken == 0 { Err(none()) } else { config(store) }
}

fn config(store: RootCertStore) -> Result<Arc<ClientConfig>, String> {
    let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().map_err(|error| error.to_string())?;
    Ok(Arc::new(config.with_root_certificates(store).with_no_client_auth()))
}

/// What went wrong, for who runs the program.
pub(super) fn words(error: &dyn std::error::Error) -> String {
    let words = error.source().map_or_else(|| error.to_string(), |deeper| format!("{error}: {deeper}"));
    words.chars().filter(|c| !c.is_control()).take(MOST_WORDS).collect()
}
