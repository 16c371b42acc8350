//! A private line to a mail server, and what its refusals mean.

use std::fmt::Debug;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use async_imap::error::Error;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto};

use super::{Account, Security};
use crate::failure::Failure;

/// The most characters of a server's words that are passed on.
const MOST_WORDS: usize = 200;

/// Either kind of line.
pub(super) trait Line: AsyncRead + AsyncWrite + Unpin + Send + Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Debug> Line for T {}

pub(super) type Session = async_imap::Session<Box<dyn Line>>;

/// Connects and logs in.
pub(super) async fn connected(account: &Account) -> Result<Session, Failure> {
    let line = line(account).await?;
    let mut client = async_imap::Client::new(line);
    let greeting = client.read_response().await.map_err(|e| failure("greeting", &e.into()))?;
    if greeting.is_none() {
        return Err(Failure::Temporary(format!("{} hung up", account.host)));
    }
    let logged_in = client.login(&account.user, &account.password.0).await;
    logged_in.map_err(|(error, _)| failure(&format!("logging in as {}", account.user), &error))
}

async fn line(account: &Account) -> Result<Box<dyn Line>, Failure> {
    let plain = matches!(account.security, Security::Plain);
    let unreached = |error: io::Error| {
        Failure::Temporary(format!("{}:{} cannot be reached: {error}", account.host, account.port))
    };
    let found = lookup_host((account.host.as_str(), account.port)).await.map_err(unreached)?;
    // "localhost" is a name like any other: without TLS only the address itself counts.
    let addresses: Vec<SocketAddr> = found.filter(|address| !plain || address.ip().is_loopback()).collect();
    let tcp = TcpStream::connect(addresses.as_slice()).await.map_err(unreached)?;
    let authorities = match &account.security {
        Security::Plain => return Ok(Box::new(tcp)),
        Security::Tls => system()?,
        Security::TlsWith(pem) => these(pem)?,
    };
    let name = ServerName::try_from(account.host.clone());
    let name = name.map_err(|_| Failure::Permanent(format!("{:?} is no name of a server", account.host)))?;
    let private = TlsConnector::from(Arc::new(config(authorities)?)).connect(name, tcp).await;
    Ok(Box::new(private.map_err(|error| match error.kind() {
        // What TLS itself refuses (an unknown or expired certificate) stays refused.
        io::ErrorKind::InvalidData => Failure::Permanent(format!("{} is not trusted: {error}", account.host)),
        _ => unreached(error),
    })?))
}

fn config(authorities: RootCertStore) -> Result<ClientConfig, Failure> {
    let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()));
    let config = config.with_safe_default_protocol_versions();
    let config = config.map_err(|error| Failure::Permanent(format!("TLS: {error}")))?;
    Ok(config.with_root_certificates(authorities).with_no_client_auth())
}

fn system() -> Result<RootCertStore, Failure> {
    let mut store = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    let (taken, _) = store.add_parsable_certificates(found.certs);
    let none =
        || Failure::Permanent("this system trusts no certificates: install ca-certificates".to_string());
    if taken == 0 { Err(none()) } else { Ok(store) }
}

fn these(pem: &[u8]) -> Result<RootCertStore, Failure> {
    let mut store = RootCertStore::empty();
    let unusable =
        |error: &dyn std::fmt::Display| Failure::Permanent(format!("the certificates to trust: {error}"));
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|error| unusable(&error))?;
        store.add(certificate).map_err(|error| unusable(&error))?;
    }
    if store.is_empty() { Err(unusable(&"there are none")) } else { Ok(store) }
}

/// What a refusal means. The words of the protocol never hold a mail: those of a broken answer may, and are left out.
pub(super) fn failure(what: &str, error: &Error) -> Failure {
    let words = |words: &str| words.chars().filter(|c| !c.is_control()).take(MOST_WORDS).collect::<String>();
    match error {
        Error::No(said) => {
            // RFC 5530: the codes of a server that is busy. Any other refusal needs a person, as a wrong password does:
            // asking on would lock the account.
            let busy = ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"].iter().any(|code| said.contains(code));
            let told = format!("{what}: the server refuses: {}", words(said));
            if busy { Failure::Temporary(told) } else { Failure::Permanent(told) }
        }
        Error::Bad(said) => {
            Failure::Permanent(format!("{what}: the server does not understand: {}", words(said)))
        }
        Error::Validate(_) => Failure::Permanent(format!("{what}: a setting has a line end in it")),
        Error::Io(error) => Failure::Temporary(format!("{what}: {}", error.kind())),
        Error::ConnectionLost => Failure::Temporary(format!("{what}: the server hung up")),
        _ => Failure::Temporary(format!("{what}: the server's answer cannot be read")),
    }
}
