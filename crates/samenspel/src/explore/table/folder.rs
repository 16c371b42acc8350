//! A folder of text files, with a labels file that names each of them and gives its label.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use super::super::answer::BadRowWhy;
use super::encoding::{self, Decoded};
use super::lines::LONGEST;
use super::refusal::Refusal;

/// The column of the labels file with the name of the text file.
pub const FILE_COLUMNS: [&str; 7] =
    ["file", "filename", "bestand", "bestandsnaam", "path", "pad", "document"];

/// The labels file of a folder.
pub fn labels_file(folder: &Path) -> Result<PathBuf, Refusal> {
    let failed = |error| Refusal::from_io(folder, &error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        files.push((entry.file_name().to_string_lossy().to_lowercase(), entry.path()));
    }
    files.sort();
    ["labels.csv", "labels.tsv", "labels.jsonl"]
        .iter()
        .find_map(|wanted| files.iter().find(|(name, path)| name == wanted && path.is_file()))
        .map(|(_, path)| path.clone())
        .ok_or_else(|| Refusal::NoLabelsFile { folder: folder.display().to_string() })
}

/// The text of one file in the folder. Nothing outside of the folder is read, by whatever name or link.
pub fn text(folder: &Path, name: &str) -> Result<String, BadRowWhy> {
    let path = within(folder, name.trim()).ok_or(BadRowWhy::NoFile)?;
    let look = match encoding::look(&path) {
        Ok(look) => look,
        Err(Refusal::Empty { .. }) => return Err(BadRowWhy::NoText),
        Err(Refusal::Binary { .. }) => return Err(BadRowWhy::NotText),
        Err(_) => return Err(BadRowWhy::NoFile),
    };
    let mut bytes = Vec::new();
    let decoded = Decoded::open(&path, &look).map_err(|_| BadRowWhy::NoFile)?;
    decoded.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(|_| BadRowWhy::NoFile)?;
    if bytes.len() > LONGEST {
        return Err(BadRowWhy::TooLong);
    }
    if bytes.contains(&0) {
        return Err(BadRowWhy::NotText);
    }
    String::from_utf8(bytes).map_err(|_| BadRowWhy::NotText)
}

/// The path of a readable file within the folder.
fn within(folder: &Path, name: &str) -> Option<PathBuf> {
    let find = |name: &str| {
        let inside = |part| matches!(part, Component::Normal(_) | Component::CurDir);
        let path = Some(Path::new(name)).filter(|name| name.components().all(inside))?;
        let path = folder.join(path).canonicalize().ok()?;
        let stays = path.starts_with(folder.canonicalize().ok()?);
        (stays && path.is_file() && File::open(&path).is_ok()).then_some(path)
    };
    // A labels file made on Windows has backslashes.
    find(name).or_else(|| find(&name.replace('\\', "/")))
}
