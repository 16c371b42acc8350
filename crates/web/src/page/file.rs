//! Files that came with a case: a list to download from, never shown inside a page.

use lang::Lang;
use maud::{Markup, html};

use crate::part::{Icon, icon};

/// A file that came with a case.
#[derive(Clone, Debug)]
pub struct File {
    /// The name the sender gave it.
    pub name: String,
    /// How large, in bytes.
    pub size: u64,
    /// Where it is downloaded.
    pub href: String,
}

/// The files, or nothing.
#[must_use]
pub fn files(lang: Lang, files: &[File]) -> Markup {
    html! {
        @if !files.is_empty() {
            h3 { (lang.word("case-files")) }
            ul class="files" {
                @for file in files {
                    li {
                        a href=(file.href) download="" { (icon(Icon::Download)) (file.name) }
                        " " span class="note" { (size(lang, file.size)) }
                    }
                }
            }
        }
    }
}

fn size(lang: Lang, bytes: u64) -> String {
    lang.text("case-file-size", &[("kb", bytes.div_ceil(1024).into())])
}
