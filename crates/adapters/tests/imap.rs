//! A mailbox on a real mail server: this starts its own Dovecot, where that is installed.
//!
//! `SAMENSPEL_MUST=imap` makes a missing Dovecot an error instead of a line that says what was skipped.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test may fail loudly, and says what it skips"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};

use adapters::failure::Failure;
use adapters::mailbox::{Account, Fetched, Imap, Mailbox, Password, Security, Why};
use tempfile::TempDir;

const MOST_BYTES: u64 = 10_000;

/// A Dovecot of our own, for as long as it lives.
struct Server {
    folder: TempDir,
    plain: u16,
    private: u16,
    master: Child,
    /// Kept open: it ends when nobody can hear it.
    _words: BufReader<ChildStderr>,
}

/// Mail may not belong to root, so as root it belongs to nobody.
const NOBODY: u32 = 65_534;

impl Server {
    /// None where it cannot be run; then it has said so.
    fn start() -> Option<Server> {
        if let Err(why) = runnable() {
            // Which tests must run is said by who runs them.
            #[allow(clippy::disallowed_methods, reason = "the setting is for this test alone")]
            let must = std::env::var("SAMENSPEL_MUST").unwrap_or_default();
            assert!(!must.contains("imap"), "{why}, and SAMENSPEL_MUST says imap");
            // Not println: of a test that passes that is never shown.
            writeln!(std::io::stderr(), "skipped: no real mail server, because {why}").ok();
            return None;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let port = || TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port").port();
        let (plain, private) = (port(), port());
        fs::create_dir(at("mail")).expect("a folder for mail");
        fs::write(at("openssl.conf"), CERTIFICATE).expect("a file");
        fs::write(at("dovecot.conf"), settings(folder.path(), plain, private)).expect("a file");
        let mut openssl = Command::new("openssl");
        openssl.args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-config"]);
        openssl.arg(at("openssl.conf")).arg("-keyout").arg(at("key.pem")).arg("-out").arg(at("cert.pem"));
        assert!(openssl.output().expect("openssl").status.success(), "a certificate");
        give(folder.path());
        give(&at("mail"));
        let master =
            Command::new("dovecot").args(["-F", "-c"]).arg(at("dovecot.conf")).stderr(Stdio::piped()).spawn();
        let mut master = master.expect("dovecot");
        let mut words = BufReader::new(master.stderr.take().expect("its words"));
        // It says so when it listens.
        let listens = words.by_ref().lines().map_while(Result::ok).any(|line| line.contains("starting up"));
        let server = Server { folder, plain, private, master, _words: words };
        assert!(listens, "dovecot did not start");
        Some(server)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A mail arrives for somebody; names are the order of arrival.
    fn arrive(&self, user: &str, name: &str, text: &str) {
        let mut folder = self.path("mail");
        for part in [user, "new"] {
            folder.push(part);
            if !folder.exists() {
                fs::create_dir(&folder).expect("a folder");
                give(&folder);
            }
        }
        let path = folder.join(name);
        fs::write(&path, text).expect("a mail");
        give(&path);
    }

    /// How the server keeps them: `S` behind the comma is what people see as read.
    fn kept(&self, user: &str) -> Vec<String> {
        let names = |part: &str| -> Vec<String> {
            let entries = fs::read_dir(self.path("mail").join(user).join(part)).expect("the mails");
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
        };
        let mut kept: Vec<String> = [names("new"), names("cur")].concat();
        kept.sort();
        kept
    }

    fn account(&self, user: &str) -> Account {
        Account {
            host: "127.0.0.1".to_string(),
            port: self.plain,
            security: Security::Plain,
            user: user.to_string(),
            password: Password::new("geheim".to_string()),
            folder: "INBOX".to_string(),
            most_bytes: MOST_BYTES,
        }
    }
}

impl Drop for Server {
    /// Asks only: it takes seconds to end, and nothing waits for that.
    fn drop(&mut self) {
        Command::new("kill").arg(self.master.id().to_string()).status().ok();
    }
}

const CERTIFICATE: &str = "[req]\nprompt = no\ndistinguished_name = dn\nx509_extensions = ext\n[dn]\nCN = localhost\n\
    [ext]\nsubjectAltName = DNS:localhost,IP:127.0.0.1\nbasicConstraints = critical,CA:FALSE\n";

/// To whom the mail belongs.
fn give(path: &Path) {
    if fs::metadata(path).expect("a file").uid() == 0 {
        chown(path, Some(NOBODY), Some(NOBODY)).expect("given");
    }
}

/// Everything inside one folder, for whoever runs this, root or not.
fn settings(folder: &Path, plain: u16, private: u16) -> String {
    let (at, us) = (folder.display(), fs::metadata(folder).expect("the folder"));
    let (uid, gid) = if us.uid() == 0 { (NOBODY, NOBODY) } else { (us.uid(), us.gid()) };
    let id = |what: &str| {
        let output = Command::new("id").arg(what).output().expect("id");
        String::from_utf8_lossy(&output.stdout).trim().to_string()
    };
    let users = match us.uid() {
        0 => String::new(),
        _ => format!(
            "default_internal_user = {0}\ndefault_login_user = {0}\ndefault_internal_group = {1}\n",
            id("-un"),
            id("-gn")
        ),
    };
    format!(
        "{users}base_dir = {at}/run\nstate_dir = {at}/state\nlog_path = /dev/stderr\nprotocols = imap\n\
         listen = 127.0.0.1\nssl = yes\nssl_cert = <{at}/cert.pem\nssl_key = <{at}/key.pem\n\
         disable_plaintext_auth = no\nauth_failure_delay = 0\nfirst_valid_uid = 1\n\
         mail_location = maildir:{at}/mail/%u\npassdb {{\n driver = static\n args = password=geheim\n}}\n\
         userdb {{\n driver = static\n args = uid={uid} gid={gid} home={at}/mail/%u\n}}\n\
         service imap-login {{\n chroot =\n inet_listener imap {{\n port = {plain}\n }}\n\
         inet_listener imaps {{\n port = {private}\n ssl = yes\n }}\n}}\nservice anvil {{\n chroot =\n\
         unix_listener anvil-auth-penalty {{\n mode = 0\n }}\n}}\n"
    )
}

/// Why it cannot be run here.
fn runnable() -> Result<(), String> {
    for (program, version) in [("dovecot", "--version"), ("openssl", "version")] {
        let output = Command::new(program).arg(version).stderr(Stdio::null()).output();
        let output = output.map_err(|error| format!("{program}: {error}"))?;
        let said = String::from_utf8_lossy(&output.stdout);
        if program == "dovecot" && !said.starts_with("2.3") {
            return Err(format!("its settings are for Dovecot 2.3, not {}", said.trim()));
        }
    }
    Ok(())
}

fn opened(account: Account) -> Mailbox {
    Mailbox::Imap(Imap::new(account).expect("fine settings"))
}

fn keys(fetched: &Fetched) -> Vec<String> {
    let letters = fetched.letters.iter().map(|letter| letter.key.clone());
    letters.chain(fetched.refused.iter().map(|refused| refused.key.clone())).collect()
}

#[tokio::test]
async fn unread_mails_come_in_until_they_are_done_and_stay_on_the_server() {
    let Some(server) = Server::start() else { return };
    for n in 1..=3 {
        server.arrive("balie", &format!("{n}.mail"), &format!("Subject: {n}\r\n\r\ntekst \u{e9} {n}\r\n"));
    }
    let large = format!("Subject: large\r\n\r\n{}\r\n", "x".repeat(20_000));
    server.arrive("balie", "0.large", &large);
    let mailbox = opened(server.account("balie"));

    let two = mailbox.fetch(2).await.expect("fetched");
    let subjects = |fetched: &Fetched| {
        let bytes = fetched.letters.iter().map(|letter| String::from_utf8_lossy(&letter.bytes).into_owned());
        bytes.collect::<Vec<String>>()
    };
    assert_eq!(subjects(&two), [1, 2].map(|n| format!("Subject: {n}\r\n\r\ntekst \u{e9} {n}\r\n")));
    assert_eq!(two.refused.len(), 1);
    assert!(matches!(two.refused[0].why, Why::TooLarge { bytes } if bytes == large.len() as u64));
    assert_eq!(mailbox.fetch(2).await.expect("fetched"), two, "fetching changes nothing");
    assert!(server.kept("balie").iter().all(|name| !name.ends_with('S')), "{:?}", server.kept("balie"));

    mailbox.done(&keys(&two)).await.expect("done");
    mailbox.done(&keys(&two)).await.expect("done again");
    let rest = mailbox.fetch(10).await.expect("fetched");
    assert_eq!(subjects(&rest), ["Subject: 3\r\n\r\ntekst \u{e9} 3\r\n"]);
    assert!(rest.refused.is_empty());
    let kept = server.kept("balie");
    assert_eq!((kept.len(), kept.iter().filter(|name| name.ends_with('S')).count()), (4, 3), "{kept:?}");
}

#[tokio::test]
async fn keys_of_another_mailbox_or_another_numbering_mark_nothing() {
    let Some(server) = Server::start() else { return };
    server.arrive("een", "1.mail", "Subject: een\r\n\r\n");
    server.arrive("twee", "1.mail", "Subject: twee\r\n\r\n");
    let (one, two) = (opened(server.account("een")), opened(server.account("twee")));
    let key = keys(&one.fetch(1).await.expect("fetched")).remove(0);
    let (start, uid) = key.rsplit_once('-').expect("a number at the end");
    let older = format!("{}0-{uid}", start);
    two.done(&[key, older.clone(), "nonsense".to_string()]).await.expect("nothing to do");
    one.done(&[older]).await.expect("nothing to do");
    assert_eq!(two.fetch(9).await.expect("fetched").letters.len(), 1);
    assert_eq!(one.fetch(9).await.expect("fetched").letters.len(), 1);
}

#[tokio::test]
async fn a_private_line_is_made_with_the_certificate_we_trust_and_with_no_other() {
    let Some(server) = Server::start() else { return };
    server.arrive("balie", "1.mail", "Subject: geheim\r\n\r\n");
    let ca = fs::read(server.path("cert.pem")).expect("a certificate");
    let account = |host: &str, security: Security| Account {
        host: host.to_string(),
        port: server.private,
        security,
        ..server.account("balie")
    };
    for host in ["localhost", "127.0.0.1"] {
        let mailbox = opened(account(host, Security::TlsWith(ca.clone())));
        assert_eq!(mailbox.fetch(9).await.expect("fetched").letters.len(), 1, "{host}");
    }
    let stranger = opened(account("localhost", Security::Tls)).fetch(9).await;
    assert!(matches!(&stranger, Err(Failure::Permanent(_))), "{stranger:?}");
    let nonsense = opened(account("localhost", Security::TlsWith(b"no certificate".to_vec()))).fetch(9).await;
    assert!(matches!(&nonsense, Err(Failure::Permanent(_))), "{nonsense:?}");
}

#[tokio::test]
async fn what_needs_a_person_is_permanent_and_what_passes_is_temporary() {
    let Some(server) = Server::start() else { return };
    let wrong = Account { password: Password::new("fout".to_string()), ..server.account("balie") };
    let refused = opened(wrong).fetch(1).await;
    assert!(matches!(&refused, Err(Failure::Permanent(told)) if !told.contains("fout")), "{refused:?}");
    let elsewhere = Account { folder: "Er is niets".to_string(), ..server.account("balie") };
    let missing = opened(elsewhere).fetch(1).await;
    assert!(matches!(&missing, Err(Failure::Permanent(_))), "{missing:?}");
    let two_commands = Account { folder: "INBOX\r\nA1 LOGOUT".to_string(), ..server.account("balie") };
    assert!(matches!(opened(two_commands).fetch(1).await, Err(Failure::Permanent(_))));
    let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port").port();
    let account = Account { port, ..server.account("balie") };
    let gone = opened(account).fetch(1).await;
    assert!(matches!(&gone, Err(Failure::Temporary(_))), "{gone:?}");
}

#[test]
fn a_line_that_others_can_read_is_refused_before_it_is_made() {
    let account = |host: &str| Account {
        host: host.to_string(),
        port: 143,
        security: Security::Plain,
        user: String::new(),
        password: Password::new("geheim".to_string()),
        folder: String::new(),
        most_bytes: 0,
    };
    for host in ["imap.example.org", "192.0.2.1", "localhost.example.org", "0.0.0.0", ""] {
        assert!(matches!(Imap::new(account(host)), Err(Failure::Permanent(_))), "{host}");
    }
    for host in ["localhost", "127.0.0.1", "::1"] {
        assert!(Imap::new(account(host)).is_ok(), "{host}");
    }
    assert!(!format!("{:?}", account("localhost")).contains("geheim"), "a password never shows");
}

#[test]
fn no_library_can_write_a_password_to_the_log() {
    assert!(log::STATIC_MAX_LEVEL < log::LevelFilter::Trace, "async-imap logs each command at this level");
}
