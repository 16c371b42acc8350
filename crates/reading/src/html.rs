//! HTML as readable plain text: lines where a browser breaks them, no scripts, no styles.

use mail_parser::decoders::html::add_html_token;

/// Elements whose content is no text.
const SILENT: [&str; 6] = ["script", "style", "template", "title", "head", "noscript"];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 22] = [
    "div", "tr", "table", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "footer", "main",
    "hr", "form", "address", "center", "pre", "body", "html", "fieldset", "aside",
];
/// Blocks with a blank line around them.
const PARAGRAPHS: [&str; 8] = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"];
/// The longest entity there is has 33 characters.
const MOST_ENTITY: usize = 36;

/// The text of a page or mail. Broken HTML gives what is left of it; every byte is looked at a few times at most.
#[must_use]
pub fn html_to_text(html: &str) -> String {
    let mut page = Page { rest: html, shown: String::new(), pre: 0, no_quotes: false, unclosed: vec![] };
    while let Some(open) = page.rest.find('<') {
        let (before, rest) = page.rest.split_at(open);
        page.text(before);
        page.rest = rest;
        page.tag();
    }
    let rest = page.rest;
    page.text(rest);
    page.shown
}

/// What is still to be read and what has been written.
struct Page<'a> {
    rest: &'a str,
    shown: String,
    /// How many `<pre>` are open.
    pre: usize,
    /// A quote was never closed: quotes mean nothing from there on.
    no_quotes: bool,
    /// Silent elements and comments of which no end is to come.
    unclosed: Vec<&'static str>,
}

impl<'a> Page<'a> {
    /// Reads one `<…`: a comment, a tag, or a sign that stands for itself.
    fn tag(&mut self) {
        if let Some(comment) = self.rest.strip_prefix("<!--") {
            return self.comment(comment);
        }
        let inside = &self.rest[1..];
        let name = inside.strip_prefix('/').unwrap_or(inside);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
            self.text("<");
            self.rest = inside;
            return;
        }
        let Some(end) = self.end() else {
            // No tag ends any more, so everything is text.
            let rest = std::mem::take(&mut self.rest);
            return self.text(rest);
        };
        let closes = inside.starts_with('/');
        let name: String =
            name.chars().take_while(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        self.rest = &self.rest[end + 1..];
        self.element(&name, closes);
    }

    /// Passes over a comment. One without an end hides nothing: only its opening is dropped.
    fn comment(&mut self, comment: &'a str) {
        let comment = comment.strip_prefix('-').unwrap_or(comment);
        self.rest = comment;
        if let Some(after) = comment.strip_prefix('>') {
            self.rest = after;
        } else if !self.unclosed.contains(&"!--") {
            match comment.split_once("-->") {
                Some((_, after)) => self.rest = after,
                None => self.unclosed.push("!--"),
            }
        }
    }

    /// Where the tag ends: the first `>` that is not inside quotes.
    fn end(&mut self) -> Option<usize> {
        if !self.no_quotes {
            let mut quote = None;
            for (at, c) in self.rest.bytes().enumerate() {
                match (quote, c) {
                    (None, b'>') => return Some(at),
                    (None, b'"' | b'\'') if self.rest[..at].ends_with(['=', ' ']) => quote = Some(c),
                    (Some(open), c) if c == open => quote = None,
                    _ => {}
                }
            }
            self.no_quotes = true;
        }
        self.rest.find('>')
    }

    fn element(&mut self, name: &str, closes: bool) {
        if let Some(silent) = SILENT.iter().find(|silent| **silent == name) {
            if !closes {
                self.skip(silent);
            }
            return;
        }
        match name {
            "br" => self.shown.push('\n'),
            "td" | "th" => self.text(" "),
            "li" if !closes => {
                self.line();
                self.shown.push_str("- ");
            }
            "li" => self.line(),
            _ if PARAGRAPHS.contains(&name) => {
                self.line();
                if !self.shown.is_empty() && !self.shown.ends_with("\n\n") {
                    self.shown.push('\n');
                }
            }
            _ if BLOCKS.contains(&name) => self.line(),
            _ => {}
        }
        if name == "pre" {
            self.pre = if closes { self.pre.saturating_sub(1) } else { self.pre + 1 };
        }
    }

    /// Passes over a silent element. Without an end to come, a script hides the rest, as in a browser.
    fn skip(&mut self, name: &'static str) {
        if self.unclosed.contains(&name) {
            return;
        }
        let close = format!("</{name}");
        let bytes = self.rest.as_bytes();
        let at = bytes.windows(close.len()).position(|here| here.eq_ignore_ascii_case(close.as_bytes()));
        match at {
            Some(at) => self.rest = &self.rest[at..],
            None if ["script", "style"].contains(&name) => self.rest = "",
            None => self.unclosed.push(name),
        }
    }

    /// Begins a new line, unless one has just begun.
    fn line(&mut self) {
        let end = self.shown.trim_end_matches([' ', '\t']).len();
        self.shown.truncate(end);
        if !self.shown.is_empty() && !self.shown.ends_with('\n') {
            self.shown.push('\n');
        }
    }

    /// Writes text: entities as their characters, blanks as one space.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let entity = if c == '&' { entity(rest) } else { None };
            let (taken, c) = entity.unwrap_or((c.len_utf8(), c));
            rest = &rest[taken..];
            match c {
                '\n' if self.pre > 0 && entity.is_none() => self.shown.push('\n'),
                _ if c.is_whitespace() => {
                    if !self.shown.is_empty() && !self.shown.ends_with([' ', '\n']) {
                        self.shown.push(' ');
                    }
                }
                _ => self.shown.push(c),
            }
        }
    }
}

/// The entity at the front: how many bytes it takes and what it stands for.
fn entity(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(MOST_ENTITY).position(|c| c == b';')?;
    let token = &text[..=end];
    if !token[1..end].bytes().all(|c| c.is_ascii_alphanumeric() || c == b'#') {
        return None;
    }
    let mut meant = String::new();
    add_html_token(&mut meant, token.as_bytes(), false);
    let mut meant = meant.chars();
    let only = meant.next()?;
    meant.next().is_none().then_some((token.len(), only))
}
