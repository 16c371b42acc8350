//! Webhooks to real receivers: signed as the reference signs, bounded in time and size, and never to where they may not go.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test may fail loudly, and says what it skips"
)]

use std::io::Write;
use std::process::Command;
use std::sync::Arc;

use adapters::webhook::{Post, Reach, Webhooks, secret, signatures};
use domain::outlet::delivery::{Heard, Why};
use domain::time::At;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{RootCertStore, ServerConfig, crypto};

const NOW: At = At(1_795_269_907_123_456);

fn post(address: &str) -> Post {
    Post {
        address: address.parse().expect("an address"),
        id: "decision_01".to_owned(),
        at: NOW,
        secrets: vec![secret(&[7; 32]), secret(&[8; 32])],
        body: "{\"type\":\"decision.made\"}".to_owned(),
    }
}

/// Reads one request and answers it with these bytes.
async fn answer(mut line: impl AsyncRead + AsyncWrite + Unpin, with: Vec<u8>) -> String {
    let mut asked = Vec::new();
    while !asked.ends_with(b"}") {
        let mut part = [0; 4_096];
        match line.read(&mut part).await {
            Ok(n) if n > 0 => asked.extend_from_slice(&part[..n]),
            _ => break,
        }
    }
    let _ = line.write_all(&with).await;
    let _ = line.shutdown().await;
    String::from_utf8_lossy(&asked).into_owned()
}

async fn heard(with: &str) -> (Heard, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}/in?x=1", listener.local_addr().expect("an address"));
    let with = with.as_bytes().to_vec();
    let other = tokio::spawn(async move {
        let (line, _) = listener.accept().await.expect("a caller");
        answer(line, with).await
    });
    let heard = Webhooks::Real(Reach::new(true)).send(&post(&address)).await;
    (heard, other.await.expect("the other side"))
}

#[test]
fn a_signature_is_the_one_of_the_reference() {
    let signed = signatures(
        &["whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".to_owned()],
        "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
        1_649_367_553,
        "{\"email\":\"test@example.com\",\"username\":\"test_user\"}",
    );
    assert_eq!(signed.as_deref(), Some("v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="));
    let two = signatures(&[secret(&[1; 32]), "no secret".to_owned(), secret(&[2; 32])], "a", 1, "b");
    assert_eq!(two.expect("signed").split(' ').count(), 2, "while a secret is replaced, both sign");
    assert_eq!(signatures(&["no secret".to_owned()], "a", 1, "b"), None);
}

#[tokio::test]
async fn the_other_side_gets_a_signed_request_and_its_answer_says_what_to_do() {
    let (taken, asked) = heard("HTTP/1.1 204 No Content\r\n\r\n").await;
    assert_eq!(taken, Heard::Taken);
    let (head, body) = asked.split_once("\r\n\r\n").expect("a head");
    assert!(head.starts_with("POST /in?x=1 HTTP/1.1"), "{head}");
    assert_eq!(body, "{\"type\":\"decision.made\"}");
    let signed = signatures(&post("https://x.example").secrets, "decision_01", 1_795_269_907, body);
    for line in [
        "content-type: application/json".to_owned(),
        "webhook-id: decision_01".to_owned(),
        "webhook-timestamp: 1795269907".to_owned(),
        format!("webhook-signature: {}", signed.expect("signed")),
    ] {
        assert!(head.to_lowercase().contains(&line.to_lowercase()), "{line}: {head}");
    }
    let later = |status, asked| Heard::Later(Why::Status(status), asked);
    let date = "Retry-After: Sat, 21 Nov 2026 14:06:07 GMT";
    for (with, wanted) in [
        ("HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n".to_owned(), Heard::Gone),
        (
            "HTTP/1.1 429 Busy\r\nRetry-After: 90\r\ncontent-length: 0\r\n\r\n".to_owned(),
            later(429, Some(90)),
        ),
        (format!("HTTP/1.1 503 Busy\r\n{date}\r\ncontent-length: 0\r\n\r\n"), later(503, Some(60))),
        (format!("HTTP/1.1 500 Broken\r\n\r\n{}", "x".repeat(1_000_000)), later(500, None)),
        (
            "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n".to_owned(),
            Heard::Never(Why::Status(302)),
        ),
        ("HTTP/1.1 401 No\r\ncontent-length: 0\r\n\r\n".to_owned(), Heard::Never(Why::Status(401))),
    ] {
        assert_eq!(heard(&with).await.0, wanted, "{}", &with[..20]);
    }
    for nonsense in ["", "220 mail.example.org ESMTP\r\n"] {
        let heard = heard(nonsense).await.0;
        assert!(matches!(heard, Heard::Later(Why::Unreached(_), None)), "{nonsense}: {heard:?}");
    }
}

#[tokio::test]
async fn a_machine_that_is_private_is_not_called_unless_the_settings_say_so() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let careful = Webhooks::Real(Reach::new(false));
    for host in ["http://localhost", "http://127.0.0.1", "https://localhost", "https://127.0.0.1"] {
        let heard = careful.send(&post(&format!("{host}:{port}/"))).await;
        assert_eq!(heard, Heard::Never(Why::Private), "{host}");
    }
    let nobody = tokio::time::timeout(std::time::Duration::from_millis(50), listener.accept()).await;
    assert!(nobody.is_err(), "nobody called");
}

#[tokio::test(start_paused = true)]
async fn who_does_not_answer_is_not_waited_for() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}/", listener.local_addr().expect("an address"));
    let heard = Webhooks::Real(Reach::new(true)).send(&post(&address)).await;
    assert_eq!(heard, Heard::Later(Why::Slow, None));
}

/// A certificate for localhost and its key, where openssl is installed.
fn certificate() -> Option<(Vec<u8>, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"])
        .args(["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"])
        .args(["-keyout".as_ref(), path("key").as_os_str(), "-out".as_ref(), path("cert").as_os_str()])
        .output();
    if !made.is_ok_and(|made| made.status.success()) {
        writeln!(std::io::stderr(), "skipped: no certificate, because openssl cannot make one").ok();
        return None;
    }
    let read = |name: &str| std::fs::read(path(name)).expect("a file");
    Some((read("cert"), read("key")))
}

#[tokio::test]
async fn a_receiver_under_tls_is_told_when_its_certificate_is_trusted_and_not_otherwise() {
    let Some((cert, key)) = certificate() else { return };
    let chain: Vec<CertificateDer<'static>> =
        CertificateDer::pem_slice_iter(&cert).map(|it| it.expect("a certificate")).collect();
    let mut trusted = RootCertStore::empty();
    trusted.add(chain[0].clone()).expect("a certificate");
    let config = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(chain, PrivateKeyDer::from_pem_slice(&key).expect("a key"))
        .expect("a server");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((line, _)) = listener.accept().await {
            if let Ok(line) = acceptor.accept(line).await {
                answer(line, b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".to_vec()).await;
            }
        }
    });
    let post = post(&format!("https://localhost:{port}/in"));
    let trusting = Webhooks::Real(Reach::trusting(true, trusted));
    assert_eq!(trusting.send(&post).await, Heard::Taken);
    let stranger = Webhooks::Real(Reach::new(true)).send(&post).await;
    assert!(matches!(stranger, Heard::Later(Why::Untrusted(_), None)), "{stranger:?}");
}
