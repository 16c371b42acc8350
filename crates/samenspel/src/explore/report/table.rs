//! Tables that a screen reader can walk and a telephone can scroll.

use maud::{Markup, html};

/// One column.
pub struct Column {
    head: String,
    number: bool,
}

impl Column {
    /// A column of words.
    pub const fn words(head: String) -> Self {
        Self { head, number: false }
    }

    /// A column of numbers, which stand on the right.
    pub const fn numbers(head: String) -> Self {
        Self { head, number: true }
    }
}

/// A table with a caption, in a region of its own that scrolls when it is too wide. The first cell heads its row.
pub fn table(id: &str, caption: &str, columns: &[Column], rows: Vec<Vec<String>>) -> Markup {
    let caption_id = format!("{id}-caption");
    let class = |at: usize| columns.get(at).is_some_and(|column| column.number).then_some("number");
    html! {
        div.scroll role="region" aria-labelledby=(caption_id) tabindex="0" {
            table {
                caption id=(caption_id) { (caption) }
                thead {
                    tr {
                        @for (at, column) in columns.iter().enumerate() {
                            th scope="col" class=[class(at)] { (column.head) }
                        }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 {
                                    th scope="row" class=[class(at)] { (cell) }
                                } @else {
                                    td class=[class(at)] { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
