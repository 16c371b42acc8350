//! The settings: one TOML file, the environment and flags, in rising order of weight. Each knows where it came from.

mod file;

pub use file::{File, Mailbox};

use std::fmt::Display;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Where a setting came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// This file.
    File(PathBuf),
    /// This variable of the environment.
    Environment(&'static str),
    /// This flag.
    Flag(&'static str),
}

/// A value and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub origin: Origin,
}

/// All settings, settled.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder with the database and the originals.
    pub data: Set<PathBuf>,
    /// Where the pages are served.
    pub listen: Set<SocketAddr>,
    /// `postgres://…`; none is SQLite in the data folder.
    pub database: Set<Option<String>>,
    /// Where people find the program, without a slash at the end.
    pub public_url: Set<String>,
    /// One line of JSON per event in the log instead of text.
    pub log_json: Set<bool>,
    /// This process learns models; off where another machine does.
    pub learns: Set<bool>,
    /// Threads for learning.
    pub threads: Set<usize>,
    /// The most megabytes of one request with files.
    pub upload_megabytes: Set<usize>,
    /// How much more often than usual one address may come: for a test of load.
    pub rate_factor: Set<u32>,
    /// A folder that decisions go out to.
    pub delivery: Set<Option<PathBuf>>,
    /// Webhooks may go to private machines: this one, and those of its network.
    pub webhooks_to_private: Set<bool>,
    /// Minutes that people's clocks are ahead of UTC.
    pub offset: Set<i32>,
    /// Mailboxes that cases come from; only the file names them.
    pub mailboxes: Vec<Mailbox>,
}

/// Settings given on the command line.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Flags {
    /// The file with settings; without it `samenspel.toml` in the data folder, where there is one
    #[arg(long, value_name = "FILE", global = true)]
    pub settings: Option<PathBuf>,
    /// The folder with the database and the originals
    #[arg(long, value_name = "FOLDER", global = true)]
    pub data: Option<PathBuf>,
    /// Where the pages are served, such as 127.0.0.1:8080
    #[arg(long, value_name = "ADDRESS", global = true)]
    pub listen: Option<SocketAddr>,
    /// PostgreSQL instead of SQLite: postgres://user@host/name
    #[arg(long, value_name = "URL", global = true)]
    pub database: Option<String>,
    /// Where people find the program, such as `https://desk.example.org`
    #[arg(long, value_name = "URL", global = true)]
    pub public_url: Option<String>,
}

/// Why the settings do not work.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The file cannot be read.
    #[error("the settings file {path} cannot be read: {error}", path = .0.display(), error = .1)]
    NoFile(PathBuf, std::io::Error),
    /// The file is not understood.
    #[error("the settings file {path} is not understood: {error}", path = .0.display(), error = .1)]
    BadFile(PathBuf, Box<toml::de::Error>),
    /// A variable is not understood.
    #[error("the variable {0} is not understood: {1}")]
    BadVariable(&'static str, String),
    /// Cookies and links need to know where people come from.
    #[error("the public address has to begin with http:// or https://")]
    BadAddress,
}

/// Picks the weightiest of flag, environment, file and default.
struct Pick<'a> {
    file: Option<&'a Path>,
    variable: &'a dyn Fn(&str) -> Option<String>,
}

impl Pick<'_> {
    fn one<T>(
        &self,
        flag: (&'static str, Option<T>),
        name: &'static str,
        in_file: Option<T>,
        default: T,
    ) -> Result<Set<T>, Refused>
    where
        T: std::str::FromStr,
        T::Err: Display,
    {
        if let (flag, Some(value)) = flag {
            return Ok(Set { value, origin: Origin::Flag(flag) });
        }
        if let Some(text) = (self.variable)(name) {
            let value =
                text.parse().map_err(|error: T::Err| Refused::BadVariable(name, error.to_string()))?;
            return Ok(Set { value, origin: Origin::Environment(name) });
        }
        Ok(match (in_file, self.file) {
            (Some(value), Some(file)) => Set { value, origin: Origin::File(file.to_owned()) },
            _ => Set { value: default, origin: Origin::Default },
        })
    }

    /// A setting that may be missing.
    fn maybe<T>(
        &self,
        flag: (&'static str, Option<T>),
        name: &'static str,
        in_file: Option<T>,
    ) -> Result<Set<Option<T>>, Refused>
    where
        T: std::str::FromStr + Default + PartialEq,
        T::Err: Display,
    {
        let set = self.one(flag, name, in_file, T::default())?;
        Ok(Set { value: Some(set.value).filter(|value| *value != T::default()), origin: set.origin })
    }
}

impl Settings {
    /// Settles every setting.
    ///
    /// # Errors
    /// Says which file or variable is not understood.
    pub fn settle(flags: &Flags, variable: &dyn Fn(&str) -> Option<String>) -> Result<Settings, Refused> {
        let pick = Pick { file: None, variable };
        let named = flags.settings.clone().or_else(|| variable("SAMENSPEL_SETTINGS").map(PathBuf::from));
        let folder =
            pick.one(("--data", flags.data.clone()), "SAMENSPEL_DATA", None, PathBuf::from("data"))?.value;
        let path = named.clone().unwrap_or_else(|| folder.join("samenspel.toml"));
        let file = if named.is_some() || path.is_file() { File::read(&path)? } else { File::default() };
        let pick = Pick { file: Some(&path), variable };
        let listen = SocketAddr::from(([127, 0, 0, 1], 8080));
        let listen = pick.one(("--listen", flags.listen), "SAMENSPEL_LISTEN", file.listen, listen)?;
        let public = format!("http://{}", listen.value);
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let settings = Settings {
            data: pick.one(("--data", flags.data.clone()), "SAMENSPEL_DATA", file.data, folder)?,
            database: pick.maybe(("--database", flags.database.clone()), "DATABASE_URL", file.database)?,
            public_url: pick.one(
                ("--public-url", flags.public_url.clone()),
                "SAMENSPEL_PUBLIC_URL",
                file.public_url,
                public,
            )?,
            listen,
            log_json: pick.one(("", None), "SAMENSPEL_LOG_JSON", file.log_json, false)?,
            learns: pick.one(("", None), "SAMENSPEL_LEARNS", file.learns, true)?,
            threads: pick.one(("", None), "SAMENSPEL_THREADS", file.threads, threads)?,
            upload_megabytes: pick.one(
                ("", None),
                "SAMENSPEL_UPLOAD_MEGABYTES",
                file.upload_megabytes,
                25,
            )?,
            rate_factor: pick.one(("", None), "SAMENSPEL_RATE_FACTOR", file.rate_factor, 1)?,
            delivery: pick.maybe(("", None), "SAMENSPEL_DELIVERY", file.delivery)?,
            webhooks_to_private: pick.one(
                ("", None),
                "SAMENSPEL_WEBHOOKS_TO_PRIVATE",
                file.webhooks_to_private,
                false,
            )?,
            offset: pick.one(("", None), "SAMENSPEL_OFFSET", file.offset, 60)?,
            mailboxes: file.mailbox,
        };
        let public = &settings.public_url.value;
        if !public.starts_with("http://") && !public.starts_with("https://") {
            return Err(Refused::BadAddress);
        }
        Ok(settings)
    }

    /// Every setting as a line: name, value, where from. Secrets are not among them: passwords of mailboxes stand in files of
    /// their own, and the password of a database address is left out.
    #[must_use]
    pub fn lines(&self) -> Vec<(&'static str, String, Origin)> {
        let maybe = |path: &Option<PathBuf>| {
            path.as_ref().map_or_else(|| "–".to_owned(), |path| path.display().to_string())
        };
        vec![
            ("data", self.data.value.display().to_string(), self.data.origin.clone()),
            ("listen", self.listen.value.to_string(), self.listen.origin.clone()),
            (
                "database",
                self.database.value.as_deref().map_or_else(|| "SQLite".to_owned(), without_password),
                self.database.origin.clone(),
            ),
            ("public_url", self.public_url.value.clone(), self.public_url.origin.clone()),
            ("log_json", self.log_json.value.to_string(), self.log_json.origin.clone()),
            ("learns", self.learns.value.to_string(), self.learns.origin.clone()),
            ("threads", self.threads.value.to_string(), self.threads.origin.clone()),
            (
                "upload_megabytes",
                self.upload_megabytes.value.to_string(),
                self.upload_megabytes.origin.clone(),
            ),
            ("rate_factor", self.rate_factor.value.to_string(), self.rate_factor.origin.clone()),
            ("delivery", maybe(&self.delivery.value), self.delivery.origin.clone()),
            (
                "webhooks_to_private",
                self.webhooks_to_private.value.to_string(),
                self.webhooks_to_private.origin.clone(),
            ),
            ("offset", self.offset.value.to_string(), self.offset.origin.clone()),
        ]
    }
}

/// A database address as it may be shown.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    match rest.split_once('@') {
        Some((user, place)) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:…@{place}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Flags, Origin, Settings, without_password};
    use std::path::PathBuf;

    #[test]
    fn a_flag_weighs_more_than_the_environment_and_that_more_than_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("samenspel.toml");
        std::fs::write(&file, "listen = \"127.0.0.1:1\"\nthreads = 3\nlog_json = true\n").unwrap();
        let variable = |name: &str| match name {
            "SAMENSPEL_LISTEN" => Some("127.0.0.1:2".to_owned()),
            "SAMENSPEL_THREADS" => Some("4".to_owned()),
            _ => None,
        };
        let flags = Flags {
            data: Some(folder.path().into()),
            listen: "127.0.0.1:5".parse().ok(),
            ..Flags::default()
        };
        let settings = Settings::settle(&flags, &variable).unwrap();
        assert_eq!((settings.listen.value.port(), settings.listen.origin), (5, Origin::Flag("--listen")));
        assert_eq!(
            (settings.threads.value, settings.threads.origin),
            (4, Origin::Environment("SAMENSPEL_THREADS"))
        );
        assert_eq!((settings.log_json.value, settings.log_json.origin), (true, Origin::File(file)));
        assert_eq!((settings.learns.value, settings.learns.origin), (true, Origin::Default));
        assert_eq!(settings.public_url.value, "http://127.0.0.1:5");
    }

    #[test]
    fn what_is_not_understood_is_said_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let flags = Flags { data: Some(folder.path().into()), ..Flags::default() };
        let bad = |name: &str| (name == "SAMENSPEL_THREADS").then(|| "many".to_owned());
        assert!(Settings::settle(&flags, &bad).unwrap_err().to_string().contains("SAMENSPEL_THREADS"));
        std::fs::write(folder.path().join("samenspel.toml"), "lisen = 3").unwrap();
        assert!(Settings::settle(&flags, &|_| None).unwrap_err().to_string().contains("lisen"));
        let lost = Flags { settings: Some(PathBuf::from("/nowhere.toml")), ..Flags::default() };
        assert!(Settings::settle(&lost, &|_| None).unwrap_err().to_string().contains("/nowhere.toml"));
    }

    #[test]
    fn a_password_is_not_shown() {
        assert_eq!(without_password("postgres://me:secret@host/db"), "postgres://me:…@host/db");
        assert_eq!(without_password("postgres://host/db"), "postgres://host/db");
    }
}
