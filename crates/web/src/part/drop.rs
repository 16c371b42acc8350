//! A place to drop files on, around the plain field that takes them. Without script it is that field.

use lang::Lang;
use maud::{Markup, Render, html};

/// What our reader can read, by the end of a name.
pub const READABLE: &str = "pdf png jpg jpeg tif tiff webp eml docx txt html htm";

/// What may be dropped.
#[derive(Clone, Copy, Debug)]
pub struct Drop {
    /// So many bytes at most.
    pub most: usize,
    /// The ends of names that fit; any where it is empty.
    pub kinds: &'static str,
    /// Each file is a matter of its own, and is sent alone.
    pub each: bool,
}

impl Drop {
    /// The field with its zone.
    #[must_use]
    pub fn zone(self, lang: Lang, field: impl Render) -> Markup {
        let megabytes = (self.most >> 20).max(1);
        html! {
            div class="drop" data-drop="" data-most=(self.most) data-kinds=(self.kinds) data-each=[self.each.then_some("")]
                data-big=(lang.text("drop-too-big", &[("n", megabytes.into())])) data-unknown=(lang.word("drop-unknown"))
                data-done=(lang.word("drop-done")) data-failed=(lang.word("drop-failed")) {
                (field)
                p class="note" data-drop-here="" hidden { (lang.word("drop-here")) }
                ul data-drop-list="" role="status" hidden {}
            }
        }
    }
}
