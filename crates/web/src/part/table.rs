//! Tables: numbers to the right, units in the head, sorted by links, scrolled in their own box.

use maud::{Markup, Render, html};

/// The head of a column.
#[derive(Clone, Debug)]
pub struct Head {
    words: String,
    number: bool,
    sort: Option<(String, Option<&'static str>)>,
}

impl Head {
    /// A column of words.
    #[must_use]
    pub fn text(words: impl Into<String>) -> Self {
        Self { words: words.into(), number: false, sort: None }
    }

    /// A column of numbers; the unit stands in the words: "turnaround (hours)".
    #[must_use]
    pub fn number(words: impl Into<String>) -> Self {
        Self { words: words.into(), number: true, sort: None }
    }

    /// The link that sorts by this column.
    #[must_use]
    pub fn sorted_by(mut self, href: impl Into<String>) -> Self {
        self.sort = Some((href.into(), None));
        self
    }

    /// The table is sorted by this column now; the link turns it around.
    #[must_use]
    pub fn sorted_now(mut self, href: impl Into<String>, ascending: bool) -> Self {
        self.sort = Some((href.into(), Some(if ascending { "ascending" } else { "descending" })));
        self
    }
}

/// A table; it is HTML itself. The first cell of a row names the row.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// Id, unique on the page.
    pub id: &'a str,
    /// What stands in the table.
    pub caption: &'a str,
    /// The columns.
    pub heads: Vec<Head>,
    /// The cells, row by row.
    pub rows: Vec<Vec<Markup>>,
}

impl Render for Table<'_> {
    fn render(&self) -> Markup {
        let caption = format!("{}-caption", self.id);
        // Numbers are read down a column; words are read along a row, also where there is no room for it.
        let words = self.heads.iter().skip(1).any(|head| !head.number);
        html! {
            div class="scroll" role="region" aria-labelledby=(caption) tabindex="0" {
                table id=(self.id) class=[words.then_some("stacks")] {
                    caption id=(caption) { (self.caption) }
                    thead { tr { @for head in &self.heads { (head_cell(head)) } } }
                    tbody { @for row in &self.rows { (self.row(row)) } }
                }
            }
        }
    }
}

impl Table<'_> {
    fn row(&self, cells: &[Markup]) -> Markup {
        let number = |at: usize| self.heads.get(at).is_some_and(|head| head.number).then_some("number");
        let head = |at: usize| self.heads.get(at).map(|head| &head.words);
        html! {
            tr {
                @for (at, cell) in cells.iter().enumerate() {
                    @if at == 0 { th scope="row" class=[number(at)] data-head=[number(at).and(head(at))] { (cell) } }
                    @else { td class=[number(at)] data-head=[head(at)] { (cell) } }
                }
            }
        }
    }
}

fn head_cell(head: &Head) -> Markup {
    let order = head.sort.as_ref().and_then(|(_, order)| *order);
    html! {
        th scope="col" class=[head.number.then_some("number")] aria-sort=[order] {
            @if let Some((href, _)) = &head.sort { a href=(href) { (head.words) } } @else { (head.words) }
        }
    }
}
