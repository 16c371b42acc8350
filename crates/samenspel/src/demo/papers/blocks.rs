//! Draws the blocks of a layout: windows, titles, lines, paragraphs, pairs of label and value, boxes to tick.

use super::canvas::{BLACK, GREY, HEIGHT, Ink, PALE, WIDTH, plain};
use super::font::{Family, Font};
use super::layout::{Block, Names};
use super::sheet::{Sheet, wrapped};
use super::{bill, head, pairs};

/// How often a paper has more on another page, for layouts that may.
const OVERLEAF: f64 = 0.3;
/// A dark blue pen.
const PEN: Ink = [0.10, 0.14, 0.48];

/// Draws all blocks, then the foot. Gives the names of blocks it does not know: the tests see that there are none.
pub(super) fn draw(sheet: &mut Sheet, single: bool) -> Vec<&'static str> {
    let layout = sheet.layout;
    let mut unknown = vec![];
    let mut column = None;
    for block in &layout.blocks {
        let done = match block.name {
            "columns" => {
                let share = block.rest.parse::<f32>().unwrap_or(0.5);
                column = Some(Columns::open(sheet, share));
                Some(())
            }
            "next" => column.as_mut().map(|columns| columns.next(sheet)),
            "end" => column.take().map(|columns| columns.close(sheet)),
            "overleaf" if single => Some(()),
            _ => one(sheet, block),
        };
        if done.is_none() {
            unknown.push(block.name);
        }
    }
    let foot = layout.blocks.iter().find(|block| block.name == "foot").map_or("centre", |block| block.rest);
    head::foot(sheet, foot);
    unknown
}

/// Two columns side by side.
struct Columns {
    left: f32,
    right: f32,
    top: f32,
    middle: f32,
    lowest: f32,
}

impl Columns {
    fn open(sheet: &mut Sheet, share: f32) -> Columns {
        let middle = sheet.left + sheet.width() * share;
        let columns = Columns { left: sheet.left, right: sheet.right, top: sheet.y, middle, lowest: sheet.y };
        sheet.right = middle - 9.0;
        columns
    }

    fn next(&mut self, sheet: &mut Sheet) {
        self.lowest = self.lowest.max(sheet.y);
        (sheet.left, sheet.right, sheet.y) = (self.middle + 9.0, self.right, self.top);
    }

    fn close(self, sheet: &mut Sheet) {
        (sheet.left, sheet.right, sheet.y) = (self.left, self.right, self.lowest.max(sheet.y));
    }
}

fn one(sheet: &mut Sheet, block: &Block) -> Option<()> {
    let (leading, size) = (sheet.leading(), sheet.look().size);
    match block.name {
        "head" => head::draw(sheet, block.rest)?,
        "foot" => {}
        "space" => sheet.y += block.rest.parse::<f32>().ok()?,
        "down" => sheet.y = sheet.y.max(block.rest.parse::<f32>().ok()?),
        "rule" => {
            sheet.y += leading * 0.6;
            sheet.canvas.line([sheet.left, sheet.y], [sheet.right, sheet.y], 0.6, sheet.look().accent);
        }
        "title" => title(sheet, block.rest),
        "line" => written(sheet, block.rest, sheet.plain(), BLACK),
        "strong" => written(sheet, block.rest, sheet.bold(), BLACK),
        "small" => small(sheet, block.rest),
        "atright" => {
            if let Some(filled) = sheet.fill(block.rest, false) {
                sheet.y += leading;
                let text = sheet.show(filled);
                sheet.fit_right([sheet.right, sheet.y], sheet.width(), sheet.plain(), size, BLACK, &text);
            }
        }
        "window" => window(sheet, block.rest),
        "say" => say(sheet, block.rest),
        "tick" => tick(sheet, block.rest),
        "pairs" => pairs::draw(sheet, block)?,
        "table" => bill::table(sheet, block),
        "totals" => bill::totals(sheet, block),
        "sign" => sign(sheet, block.rest),
        "overleaf" => overleaf(sheet, block.rest),
        _ => return None,
    }
    Some(())
}

fn title(sheet: &mut Sheet, text: &str) {
    let (size, ink) = (sheet.look().size * 1.55, sheet.look().accent);
    sheet.need(size * 2.4);
    sheet.y += size * 0.5;
    let text = sheet.shown_text(text);
    sheet.paragraph(sheet.bold(), size, ink, &text);
    sheet.y += size * 0.35;
}

/// A line or paragraph; nothing when a value in it is absent.
fn written(sheet: &mut Sheet, text: &str, font: Font, ink: Ink) {
    if let Some(filled) = sheet.fill(text, true) {
        let text = sheet.show(filled);
        sheet.paragraph(font, sheet.look().size, ink, &text);
    }
}

fn small(sheet: &mut Sheet, text: &str) {
    if let Some(filled) = sheet.fill(text, true) {
        let text = sheet.show(filled);
        sheet.paragraph(sheet.plain(), sheet.look().size * 0.78, GREY, &text);
    }
}

/// The address behind the window of an envelope: `left` or `right`, then `insured` or `insurer`.
fn window(sheet: &mut Sheet, words: &str) {
    let (side, to) = words.split_once(' ').unwrap_or((words, "insured"));
    let lines = match to {
        "insurer" => ["<insurer>", "", "<insurer_street>", "<insurer_town>"],
        "plain" => ["<insured_name>", "", "<insured_street>", "<insured_town>"],
        _ if sheet.layout.names == Names::Reversed => {
            ["<title> <addressee>", "", "<insured_street>", "<insured_town>"]
        }
        _ => ["<title> <insured_name>", "", "<insured_street>", "<insured_town>"],
    };
    let x = if side == "right" { (sheet.left + sheet.width() * 0.54).max(WIDTH * 0.5) } else { sheet.left };
    let (size, leading) = (sheet.look().size, sheet.leading());
    sheet.y += leading;
    // Some print their own address small above it, for when the letter comes back.
    if sheet.layout.number.is_multiple_of(3) && sheet.layout.from.0 != "person" {
        let back = sheet.shown_text("<org_street>, <org_town>");
        sheet.fit([x, sheet.y], 210.0, sheet.plain(), 6.5, GREY, &back);
        sheet.y += 5.0;
    }
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        let text = sheet.shown_text(line);
        sheet.y += leading;
        sheet.fit([x, sheet.y], (sheet.right - x).max(150.0), sheet.plain(), size, BLACK, &text);
    }
    sheet.y += leading;
}

/// A paragraph drawn from a section; `TOPIC` stands for what this paper tells about.
fn say(sheet: &mut Sheet, section: &str) {
    let section = section.replace("TOPIC", sheet.matter.topic);
    // A sentence about a value that this paper lacks is no use: another one is drawn.
    for _ in 0..8 {
        let text = sheet.tongue.grammar.say(&section, sheet.chance);
        if let Some(filled) = sheet.fill(&text, true) {
            let text = sheet.show(filled);
            sheet.paragraph(sheet.plain(), sheet.look().size, BLACK, &text);
            sheet.y += sheet.look().size * 0.7;
            return;
        }
    }
}

/// A question with boxes, one of them crossed: `Question | first / second`.
fn tick(sheet: &mut Sheet, words: &str) {
    let (question, options) = words.split_once(" | ").unwrap_or((words, ""));
    let options: Vec<&str> = options.split(" / ").collect();
    let crossed = sheet.chance.usize(..options.len().max(1));
    let size = sheet.look().size * 0.92;
    sheet.need(size * 2.0);
    sheet.y += size * 1.7;
    let (font, y) = (sheet.plain(), sheet.y);
    sheet.canvas.text([sheet.left, y], font, size, BLACK, question);
    let mut x = sheet.left + (font.width(question, size) + 14.0).max(sheet.width() * 0.46);
    for (at, option) in options.into_iter().enumerate() {
        sheet.canvas.frame([x, y - 7.0, 8.0, 8.0], 0.7, BLACK);
        if at == crossed {
            sheet.canvas.line([x + 1.0, y - 6.5], [x + 7.5, y + 0.5], 1.1, PEN);
            sheet.canvas.line([x + 7.0, y - 6.0], [x + 1.0, y + 0.5], 1.1, PEN);
        }
        sheet.canvas.text([x + 12.0, y], font, size, BLACK, option);
        x += 26.0 + font.width(option, size);
    }
}

/// Greeting, the scribble of a pen, name and function: `insured` signs, or else somebody of the sender.
fn sign(sheet: &mut Sheet, who: &str) {
    sheet.need(96.0);
    let (size, leading) = (sheet.look().size, sheet.leading());
    let form = sheet.layout.kind == "claim form" && sheet.layout.from.0 != "person";
    let greeting = sheet.tongue.grammar.say(if form { "signature" } else { "greeting" }, sheet.chance);
    sheet.y += leading * 0.5;
    sheet.y += leading * 0.8;
    sheet.canvas.text([sheet.left, sheet.y], sheet.plain(), size, BLACK, &greeting);
    scribble(sheet);
    let lines = match who {
        "insured" if sheet.layout.names == Names::Reversed => ["<addressee>", ""],
        "insured" => ["<insured_name>", ""],
        "sender" => ["<sender>", ""],
        _ => ["<signer>", "<function>"],
    };
    for line in lines {
        let text = sheet.shown_text(line);
        sheet.y += leading;
        sheet.canvas.text([sheet.left, sheet.y], sheet.plain(), size, BLACK, &text);
    }
}

fn scribble(sheet: &mut Sheet) {
    let (mut x, y) = (sheet.left + 6.0, sheet.y + 24.0);
    let start = [x, y];
    let mut around = |most: f32| (sheet.chance.f32() - 0.5) * most;
    let mut bends = vec![];
    for _ in 0..6 {
        let end = x + 12.0 + around(8.0);
        bends.push([
            [x + around(10.0), y + around(44.0)],
            [end + around(10.0), y + around(44.0)],
            [end, y + around(12.0)],
        ]);
        x = end;
    }
    sheet.canvas.stroke(start, &bends, 1.1, PEN);
    sheet.y += 40.0;
}

/// Now and then a page with general terms, whose dates and amounts are nobody's.
fn overleaf(sheet: &mut Sheet, section: &str) {
    if sheet.chance.f64() >= OVERLEAF {
        return;
    }
    sheet.turn_over();
    let (left, right) = (sheet.look().left, WIDTH - sheet.look().right);
    (sheet.left, sheet.right) = (left, right);
    let mut said: Vec<String> = vec![];
    for _ in 0..12 {
        let text = sheet.tongue.grammar.say(section, sheet.chance);
        if !said.contains(&text) && said.len() < 5 {
            said.push(text);
        }
    }
    let font = plain(Family::Helvetica);
    for text in said {
        if let Some(filled) = sheet.fill(&text, true) {
            let text = sheet.show(filled);
            let lines = wrapped(&text, font, 9.0, sheet.width() - 16.0).len();
            let height = f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * 9.0 * 1.32;
            if sheet.y + height > HEIGHT - 90.0 {
                return;
            }
            sheet.canvas.block([sheet.left, sheet.y + 4.0, 3.0, height], PALE);
            sheet.left += 10.0;
            sheet.paragraph(font, 9.0, BLACK, &text);
            sheet.left -= 10.0;
            sheet.y += 9.0;
        }
    }
}
