//! `samenspel import`, `verify`, `backup`, `restore`, `export` and `settings`: what whoever runs the program does at a prompt.

use std::fs::File as Disk;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use domain::case::{Draft, Source};
use domain::stream::Stream;
use domain::time::At;
use flow::receive::{Asker, Past};
use flow::{Setup, World};
use store::{Originals, Store};

use super::{Surroundings, say};
use crate::explore::table::{Table, Wanted, read};
use crate::running;
use crate::settings::{Flags, Origin, Settings};

/// Options of `import`.
#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// CSV, TSV or JSONL with cases, or a folder of texts
    file: PathBuf,
    /// The key of the stream they belong to
    #[arg(long, value_name = "KEY")]
    stream: String,
    /// They were decided in the past: their labels teach and prove
    #[arg(long)]
    past: bool,
    /// Column with the text (guessed when not given)
    #[arg(long, value_name = "COLUMN")]
    text: Option<String>,
    /// Column with the label (guessed when not given)
    #[arg(long, value_name = "COLUMN")]
    label: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// Options of `backup` and `restore`.
#[derive(Debug, clap::Args)]
pub(super) struct File {
    /// The folder of the backup
    folder: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

/// Options of `export`.
#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The file to write
    file: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

/// The dump inside a backup, and the originals beside it.
const DUMP: &str = "dump.jsonl";
const ORIGINALS: &str = "originals";

pub(super) fn settle(flags: &Flags, surroundings: &Surroundings) -> anyhow::Result<Settings> {
    let settings = Settings::settle(flags, &surroundings.variable)?;
    running::log(settings.log_json.value, surroundings.interactive);
    Ok(settings)
}

fn store_settings(settings: &Settings) -> store::Settings {
    store::Settings {
        url: settings.database.value.clone(),
        folder: settings.data.value.clone(),
        writer: std::iter::repeat_with(fastrand::lowercase).take(8).collect(),
        readers: 2,
    }
}

/// The world beside a program that may be at work: only to be read from.
pub(super) async fn beside(settings: &Settings) -> anyhow::Result<World> {
    if settings.database.value.is_none() && !store::Settings::file(&settings.data.value).is_file() {
        bail!("there is no samenspel in {}", settings.data.value.display());
    }
    let store = Store::open(store_settings(settings)).await.context("the database cannot be opened")?;
    let originals = Originals::new(&settings.data.value);
    let setup = Setup {
        store,
        originals,
        clock: running::clock(),
        delivery: None,
        reader: flow::Reader::here(),
        threads: 1,
    };
    World::open(setup).await.context("the database cannot be read")
}

pub(super) fn import(arguments: &Import, surroundings: &Surroundings) -> anyhow::Result<()> {
    let settings = settle(&arguments.flags, surroundings)?;
    let wanted = Wanted { text: arguments.text.clone(), label: arguments.label.clone(), ..Wanted::default() };
    let table = read(&arguments.file, &wanted, &mut |_, _| ());
    let table = table.map_err(|refusal| {
        anyhow::anyhow!(crate::explore::refused::Refused::from(refusal).sentence(surroundings.lang))
    })?;
    running::runtime()?.block_on(async {
        let running = running::open(&settings, running::clock()).await?;
        let world = &running.world;
        let stream = store::stream::stream_by_key(&world.store, &arguments.stream).await?;
        let Some(stream) = stream else {
            let all = store::stream::stream_list(&world.store).await?;
            let all: Vec<String> = all.into_iter().map(|stream| stream.key).collect();
            let args = [("stream", arguments.stream.clone().into()), ("streams", all.join(", ").into())];
            bail!(surroundings.lang.text("keep-no-stream", &args));
        };
        let refused = table.found - table.rows.len();
        let cases = if arguments.past {
            past(world, &stream, &table).await?
        } else {
            cases(world, &stream, &table, &arguments.file).await?
        };
        world.store.clone().close().await;
        let args = [("cases", cases.into()), ("refused", refused.into())];
        say(&surroundings.lang.text("keep-imported", &args));
        Ok(())
    })
}

fn draft(text: &str, key: Option<String>) -> Draft {
    Draft { text: text.to_owned(), key, ..Draft::default() }
}

async fn past(world: &World, stream: &Stream, table: &Table) -> anyhow::Result<u64> {
    let now = world.now();
    let past = table.rows.iter().enumerate().map(|(nth, row)| Past {
        draft: draft(&row.text, None),
        label: table.labels.get(row.label as usize).cloned().unwrap_or_default(),
        // The order of the file is the order of time, as far as is known.
        received: At(now.0 - table.rows.len() as i64 + nth as i64),
    });
    Ok(flow::receive::history(world, stream, past.collect(), &|_| ()).await?)
}

/// A row of the same file is the same case: an import that was broken off can be done again.
async fn cases(world: &World, stream: &Stream, table: &Table, file: &Path) -> anyhow::Result<u64> {
    let bytes = std::fs::read(file).unwrap_or_default();
    let digest = world.originals.put(bytes).await?;
    let mut fresh = 0;
    for row in &table.rows {
        let key = format!("{digest}/{}", row.line);
        let draft = draft(&row.text, Some(key));
        let received =
            flow::receive::case(world, stream, &draft, Source::Import, Asker::Somebody, vec![]).await?;
        fresh += u64::from(received.fresh);
    }
    Ok(fresh)
}

pub(super) fn verify(flags: &Flags, surroundings: &Surroundings) -> ExitCode {
    let verified = settle(flags, surroundings).and_then(|settings| {
        running::runtime()?.block_on(async {
            let world = beside(&settings).await?;
            Ok(flow::verify::verify(&world, &|_| ()).await?)
        })
    });
    match verified {
        Ok(verified) if verified.is_whole() => {
            let args = [
                ("entries", verified.entries.into()),
                ("rulings", verified.rulings.into()),
                ("decisions", verified.decisions.into()),
                ("calibrations", verified.calibrations.into()),
                ("originals", verified.originals.into()),
            ];
            say(&surroundings.lang.text("keep-sound", &args));
            ExitCode::SUCCESS
        }
        Ok(verified) => {
            for fault in &verified.faults {
                say(&format!("{}: {}", fault.what.as_str(), fault.place));
            }
            let all = verified.faults.len() as u64 + verified.more;
            say(&surroundings.lang.text("keep-faults", &[("faults", all.into())]));
            ExitCode::FAILURE
        }
        Err(error) => super::told(Err(error)),
    }
}

pub(super) fn backup(arguments: &File, surroundings: &Surroundings) -> anyhow::Result<()> {
    let settings = settle(&arguments.flags, surroundings)?;
    let to = &arguments.folder;
    if to.exists() {
        bail!(surroundings.lang.text("keep-there-already", &[("folder", to.display().to_string().into())]));
    }
    std::fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    let rows = running::runtime()?.block_on(async {
        let world = beside(&settings).await?;
        let mut file = BufWriter::new(Disk::create(to.join(DUMP))?);
        let rows = world.store.dump(&mut file).await?;
        file.flush()?;
        file.get_ref().sync_all()?;
        anyhow::Ok(rows)
    })?;
    // Originals are written before the rows that name them, and never change: copied after the dump, none is missing.
    let originals = copy(&settings.data.value.join(ORIGINALS), &to.join(ORIGINALS))?;
    let place = to.display().to_string();
    let args = [("folder", place.into()), ("rows", rows.into()), ("originals", originals.into())];
    say(&surroundings.lang.text("keep-backed-up", &args));
    Ok(())
}

pub(super) fn restore(arguments: &File, surroundings: &Surroundings) -> anyhow::Result<()> {
    let settings = settle(&arguments.flags, surroundings)?;
    let from = arguments.folder.join(DUMP);
    let file = Disk::open(&from).with_context(|| format!("{} cannot be read", from.display()))?;
    std::fs::create_dir_all(&settings.data.value)?;
    let originals = copy(&arguments.folder.join(ORIGINALS), &settings.data.value.join(ORIGINALS))?;
    let loaded = Store::load(store_settings(&settings), BufReader::new(file));
    let rows = running::runtime()?.block_on(loaded).context("the backup cannot be restored")?;
    let args = [("rows", rows.into()), ("originals", originals.into())];
    say(&surroundings.lang.text("keep-restored", &args));
    Ok(())
}

/// Copies a folder with all that is in it; half-written files of a program at work are left out. Answers how many files.
fn copy(from: &Path, to: &Path) -> anyhow::Result<u64> {
    if !from.is_dir() {
        return Ok(0);
    }
    std::fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    let mut files = 0;
    for entry in std::fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let entry = entry?;
        let (name, target) = (entry.file_name(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            files += copy(&entry.path(), &target)?;
        } else if name.to_string_lossy().chars().all(|c| c.is_ascii_hexdigit()) {
            std::fs::copy(entry.path(), &target)
                .with_context(|| format!("{} cannot be copied", entry.path().display()))?;
            files += 1;
        }
    }
    Ok(files)
}

pub(super) fn export(arguments: &Export, surroundings: &Surroundings) -> anyhow::Result<()> {
    let settings = settle(&arguments.flags, surroundings)?;
    let file = Disk::create(&arguments.file)
        .with_context(|| format!("{} cannot be written", arguments.file.display()))?;
    running::runtime()?.block_on(async {
        let world = beside(&settings).await?;
        let mut file = BufWriter::new(file);
        flow::export::export(&world, flow::export::Taker::Operator, At::default(), &mut file).await?;
        world.store.close().await;
        Ok(())
    })
}

pub(super) fn settings(flags: &Flags, surroundings: &Surroundings) -> anyhow::Result<()> {
    let settings = Settings::settle(flags, &surroundings.variable)?;
    let mut out = std::io::stdout().lock();
    for (name, value, origin) in settings.lines() {
        let origin = match origin {
            Origin::Default => "default".to_owned(),
            Origin::File(path) => path.display().to_string(),
            Origin::Environment(name) => name.to_owned(),
            Origin::Flag(flag) => flag.to_owned(),
        };
        writeln!(out, "{name:<18}{value:<44}{origin}")?;
    }
    writeln!(out, "{:<18}{}", "tesseract", running::ocr())?;
    for mailbox in &settings.mailboxes {
        writeln!(
            out,
            "{:<18}{:<44}{}",
            "mailbox",
            format!("{} → {}", mailbox.place(), mailbox.stream),
            mailbox.name
        )?;
    }
    Ok(())
}
