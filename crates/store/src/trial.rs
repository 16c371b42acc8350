//! Databases for tests: SQLite in a fresh folder, and PostgreSQL in a cluster of its own where its programs are found.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use domain::id::StreamId;
use domain::stream::{Policy, Stream};
use domain::time::At;
use sea_orm::{ConnectionTrait, Database};

use store::{Settings, Store, StoreError};

/// An empty database, gone when this is dropped.
pub struct Trial {
    /// `SQLite` or `PostgreSQL`.
    pub name: &'static str,
    settings: Settings,
}

impl Trial {
    /// The settings of a process; each has a name of its own.
    #[must_use]
    pub fn settings(&self, writer: &str) -> Settings {
        Settings { writer: writer.to_owned(), ..self.settings.clone() }
    }

    /// Opens the store as one process.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn store(&self, writer: &str) -> Result<Store, StoreError> {
        Store::open(self.settings(writer)).await
    }

    /// The folder of its data.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.settings.folder
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.settings.folder);
    }
}

/// Treats the cases of a stream in a way that people may not choose, so that no test hangs on a lot.
///
/// # Errors
/// When the store cannot be written, or the stream is not there.
pub async fn treat(store: &Store, stream: StreamId, policy: Policy) -> Result<Stream, StoreError> {
    let found = store::stream::stream_get(store, stream).await?.ok_or(StoreError::Changed)?;
    let treated = Stream { policy, ..found };
    store
        .write(At(1), move |tx| {
            let treated = treated.clone();
            Box::pin(async move { store::stream::stream_set(tx, &treated).await })
        })
        .await
}

/// An empty SQLite database.
#[must_use]
pub fn sqlite() -> Trial {
    Trial {
        name: "SQLite",
        settings: Settings { url: None, folder: fresh("trial"), writer: "trial".into(), readers: 4 },
    }
}

/// An empty database of each kind there is. Where PostgreSQL is missing, one line says so; when `SAMENSPEL_MUST` names `postgres`
/// that is a failure.
pub async fn databases() -> Vec<Trial> {
    static SERVER: OnceLock<Result<Server, String>> = OnceLock::new();
    let mut all = vec![sqlite()];
    match SERVER.get_or_init(|| Server::start().inspect_err(|why| missing(why))) {
        Ok(server) => match server.database().await {
            Ok(trial) => all.push(trial),
            Err(error) => missing(&error.to_string()),
        },
        Err(why) if is_must() => missing(why),
        Err(_) => {}
    }
    all
}

#[allow(clippy::disallowed_methods, reason = "this is the edge of the tests")]
fn is_must() -> bool {
    std::env::var("SAMENSPEL_MUST").is_ok_and(|must| must.contains("postgres"))
}

#[allow(clippy::panic, reason = "a test that must run and cannot has failed")]
fn missing(why: &str) {
    if is_must() {
        panic!("PostgreSQL must be tried and is not: {why}");
    }
    eprintln!("skipped PostgreSQL: {why}");
}

fn fresh(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("samenspel-{name}-{}-{:08x}", std::process::id(), fastrand::u32(..)))
}

/// A PostgreSQL of our own. It ends when this process does, however that happens: its shell waits for the end of our pipe.
struct Server {
    folder: PathBuf,
    _shell: Child,
}

/// Sets a cluster up, starts it, says so, waits until nobody listens any more, and clears away. `$1` programs, `$2` folder.
const SCRIPT: &str = r#"
trap '' INT TERM HUP
"$1/initdb" -D "$2/data" -U samenspel -A trust -E UTF8 --locale=C.UTF-8 --no-sync > "$2/log" 2>&1 &&
"$1/pg_ctl" -D "$2/data" -l "$2/log" -w start -o "-k '$2' -c listen_addresses='' -c fsync=off -c max_connections=400" > /dev/null 2>&1 &&
echo ready && { read -r _; "$1/pg_ctl" -D "$2/data" -m immediate stop > /dev/null 2>&1; }
tail -n 3 "$2/log" >&2
rm -rf "$2"
"#;

impl Server {
    fn start() -> Result<Server, String> {
        let programs = programs().ok_or("its programs (initdb, pg_ctl, postgres) are not found")?;
        let folder = fresh("pg");
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let mut command = match runs_as(&folder)? {
            None => Command::new("sh"),
            Some(user) => {
                let mut command = Command::new("setpriv");
                command.args([format!("--reuid={user}"), format!("--regid={}", group(&user)?)]);
                command.args(["--clear-groups", "sh"]);
                command
            }
        };
        command.args(["-c", SCRIPT, "sh"]).arg(&programs).arg(&folder).current_dir(&folder);
        let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut shell = pipes.spawn().map_err(|error| format!("setpriv or sh: {error}"))?;
        let mut said = String::new();
        if let Some(out) = shell.stdout.take() {
            BufReader::new(out).read_line(&mut said).map_err(|error| error.to_string())?;
        }
        if said.trim() == "ready" {
            return Ok(Server { folder, _shell: shell });
        }
        let mut why = String::new();
        if let Some(mut err) = shell.stderr.take() {
            let _ = err.read_to_string(&mut why);
        }
        Err(format!("it does not start: {}", why.trim()))
    }

    async fn database(&self) -> Result<Trial, sea_orm::DbErr> {
        // Two at once would both want the template for themselves.
        static ONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
        let _one = ONE.lock().await;
        let name = format!("trial_{:016x}", fastrand::u64(..));
        let url =
            |name: &str| format!("postgres://samenspel@localhost/{name}?host={}", self.folder.display());
        let server = Database::connect(url("postgres")).await?;
        server.execute_unprepared(&format!("create database {name}")).await?;
        server.close().await?;
        let folder = fresh("trial");
        let settings = Settings { url: Some(url(&name)), folder, writer: "trial".into(), readers: 4 };
        Ok(Trial { name: "PostgreSQL", settings })
    }
}

/// The folder with the programs of PostgreSQL, the newest version if there are more.
fn programs() -> Option<PathBuf> {
    let whole =
        |folder: &PathBuf| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file());
    #[allow(clippy::disallowed_methods, reason = "this is the edge of the tests")]
    let path = std::env::var("PATH").unwrap_or_default();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut installed: Vec<PathBuf> =
        versions.map(|version| version.path().join("bin")).filter(whole).collect();
    installed.sort();
    std::env::split_paths(&path).find(whole).or(installed.pop())
}

/// PostgreSQL refuses to run as root: then the folder is given to another user, and it runs as that one.
fn runs_as(folder: &Path) -> Result<Option<String>, String> {
    if said("id", &["-u"])? != "0" {
        return Ok(None);
    }
    let user = ["postgres", "nobody"].into_iter().find(|user| said("id", &["-u", user]).is_ok());
    let user = user.ok_or("we are root, and there is no user postgres or nobody to run it as")?;
    said("chown", &[user, &folder.display().to_string()])?;
    Ok(Some(user.to_owned()))
}

fn group(user: &str) -> Result<String, String> {
    said("id", &["-g", user])
}

fn said(program: &str, arguments: &[&str]) -> Result<String, String> {
    let output =
        Command::new(program).args(arguments).output().map_err(|error| format!("{program}: {error}"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}
