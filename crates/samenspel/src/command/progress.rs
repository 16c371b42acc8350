//! What a person sees while waiting: one line on the error channel, only in a terminal, gone when the answer is there.

use crate::explore::Stage;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use lang::Lang;
use std::path::Path;
use std::time::Duration;

pub(super) struct Progress {
    bar: ProgressBar,
    lang: Lang,
}

impl Progress {
    pub(super) fn new(lang: Lang, interactive: bool) -> Progress {
        let target = if interactive { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(1), target);
        if let Ok(style) = ProgressStyle::with_template("{bar:20} {msg} ({elapsed})") {
            bar.set_style(style.progress_chars("━╸ "));
        }
        bar.enable_steady_tick(Duration::from_secs(1));
        Progress { bar, lang }
    }

    pub(super) fn reading(&mut self, file: &Path, done: u64, all: u64) {
        self.bar.set_length(all.max(1));
        self.bar.set_position(done);
        self.bar
            .set_message(self.lang.text("progress-reading", &[("file", file.display().to_string().into())]));
    }

    pub(super) fn stage(&self, stage: Stage, cases: usize) {
        let message = match stage {
            Stage::Learning(part, parts) => {
                self.bar.set_length(parts as u64);
                self.bar.set_position(part as u64);
                let args = [("cases", cases.into()), ("part", part.into()), ("parts", parts.into())];
                self.lang.text("progress-learning", &args)
            }
            Stage::Proving => self.lang.word("progress-limits"),
            Stage::Growing => self.lang.word("progress-curve"),
            Stage::Doubting => self.lang.word("progress-suspicious"),
        };
        self.bar.set_message(message);
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
