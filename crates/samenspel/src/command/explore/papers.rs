//! `samenspel explore --documents FOLDER --truth FILE`.

use super::{Arguments, print};
use crate::command::Surroundings;
use crate::command::progress::Progress;
use crate::explore::papers::{self, Stage, Wish};
use crate::explore::refused::Refused;
use crate::explore::terminal::Style;
use crate::explore::wish::Share;
use adapters::reader::{Reader, tesseract};
use lang::Lang;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;

/// The targets that are always answered.
const USUAL: [f64; 4] = [0.95, 0.98, 0.99, 0.995];
/// The one that is asked for when nobody asks for another.
const MAIN: f64 = 0.98;
const CONFIDENCE: f64 = 0.95;

pub(super) fn run(
    arguments: &Arguments,
    folder: &Path,
    truth: &Path,
    surroundings: &Surroundings,
    lang: Lang,
) -> ExitCode {
    match answer(arguments, folder, truth, surroundings, lang) {
        Ok(answer) => {
            let style = Style { width: surroundings.width, colour: surroundings.colour };
            let text = match arguments.json {
                true => serde_json::to_string(&answer),
                false => Ok(papers::render(&answer, lang, style)),
            };
            print(text).err().unwrap_or(ExitCode::SUCCESS)
        }
        Err(sentence) => {
            eprintln!("{}\n{sentence}", lang.word("refusal-heading"));
            ExitCode::from(2)
        }
    }
}

fn answer(
    arguments: &Arguments,
    folder: &Path,
    truth: &Path,
    surroundings: &Surroundings,
    lang: Lang,
) -> Result<papers::answer::PaperAnswer, String> {
    let said = |refused: Refused| refused.sentence(lang);
    let share = |value: &String, refused: fn(String) -> Refused| {
        Share::parse(value).map(Share::get).ok_or_else(|| said(refused(value.clone())))
    };
    let asked = arguments.target.iter().map(|it| share(it, |value| Refused::BadTarget { value }));
    let mut targets = asked.collect::<Result<Vec<f64>, String>>()?;
    let main = targets.first().copied().unwrap_or(MAIN);
    targets.extend(USUAL.iter().filter(|usual| !targets.contains(usual)).copied().collect::<Vec<_>>());
    targets.sort_by(f64::total_cmp);
    let confidence = arguments.confidence.first();
    let confidence = confidence.map(|it| share(it, |value| Refused::BadConfidence { value })).transpose()?;
    let wish = Wish {
        folder: folder.to_owned(),
        truth: truth.to_owned(),
        targets,
        main,
        confidence: confidence.unwrap_or(CONFIDENCE),
        threads: surroundings.threads,
    };
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let reader = Reader::new(program, tesseract()).without_pictures();
    let progress = Mutex::new(Progress::new(lang, surroundings.interactive));
    let told = |stage: Stage| {
        let Ok(mut progress) = progress.lock() else { return };
        match stage {
            Stage::Reading(done, all) => progress.reading(&wish.folder, done as u64, all as u64),
            Stage::Learning(part, parts) => {
                progress.stage(crate::explore::Stage::Learning(part, parts), 0);
            }
        }
    };
    let answer = papers::explore(&wish, &reader, &told).map_err(|refused| refused.sentence(lang));
    if let Ok(progress) = progress.lock() {
        progress.finish();
    }
    answer
}
