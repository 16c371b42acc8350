//! The lines of a bill as a table, and what they add up to.

use super::canvas::{BLACK, GREY, Ink, PALE, WHITE};
use super::layout::Block;
use super::matter::Line;
use super::sheet::{Sheet, wrapped};
use super::value::Value;

/// A column: its heading, what stands in it, where it begins and how wide it is.
struct Column {
    heading: &'static str,
    key: &'static str,
    left: f32,
    width: f32,
}

impl Column {
    fn is_number(&self) -> bool {
        ["quantity", "unit_price", "amount", "rate"].contains(&self.key)
    }
}

/// Draws the lines under their headings, in the style of the block; goes on overleaf when the page is full.
pub(super) fn table(sheet: &mut Sheet, block: &Block) {
    let columns = measured(sheet, block);
    headings(sheet, block.rest, &columns);
    let lines: &[Line] = &sheet.matter.lines;
    for (at, line) in lines.iter().enumerate() {
        let page = sheet.canvas.pages();
        sheet.need(sheet.look().size * 3.2);
        if sheet.canvas.pages() > page {
            headings(sheet, block.rest, &columns);
        }
        row(sheet, block.rest, &columns, line, at % 2 == 1);
    }
    if block.rest == "lined" {
        let y = sheet.y + 3.0;
        sheet.canvas.line([sheet.left, y], [sheet.right, y], 0.8, sheet.look().accent);
    }
    sheet.y += 6.0;
}

/// Numbers get what they need, the description what is left.
fn measured(sheet: &Sheet, block: &Block) -> Vec<Column> {
    let size = sheet.look().size;
    let needed = |key: &str| match key {
        "code" => size * 4.6,
        "day" => size * 7.2,
        "quantity" => size * 4.6,
        "rate" => size * 3.6,
        "description" => 0.0,
        _ => size * 7.8,
    };
    let taken: f32 = block.rows.iter().map(|(_, key)| needed(key)).sum();
    let mut left = sheet.left;
    let column = |(heading, key): &(&'static str, &'static str)| {
        let width = if *key == "description" { (sheet.width() - taken).max(90.0) } else { needed(key) };
        let column = Column { heading, key, left, width };
        left += width;
        column
    };
    block.rows.iter().map(column).collect()
}

fn headings(sheet: &mut Sheet, style: &str, columns: &[Column]) {
    let size = sheet.look().size;
    let (height, accent) = (size * 1.9, sheet.look().accent);
    let top = sheet.y + 4.0;
    let across = [sheet.left, top, sheet.width(), height];
    let ink = match style {
        "filled" => {
            sheet.canvas.block(across, accent);
            WHITE
        }
        "grid" => {
            sheet.canvas.block(across, PALE);
            BLACK
        }
        _ => BLACK,
    };
    for column in columns {
        if style == "grid" {
            sheet.canvas.frame([column.left, top, column.width, height], 0.5, GREY);
        }
        cell(sheet, column, top + height * 0.66, true, ink, column.heading);
    }
    sheet.y = top + height;
    if ["lined", "zebra"].contains(&style) {
        sheet.canvas.line([sheet.left, sheet.y], [sheet.right, sheet.y], 0.8, accent);
    }
}

fn row(sheet: &mut Sheet, style: &str, columns: &[Column], line: &Line, second: bool) {
    let size = sheet.look().size;
    let description = columns.iter().find(|column| column.key == "description");
    let most = description.map_or(100.0, |column| column.width - 10.0);
    let texts = wrapped(&line.description, sheet.plain(), size, most);
    let extra = f32::from(u8::try_from(texts.len()).unwrap_or(1).saturating_sub(1)) * sheet.leading();
    let (top, height) = (sheet.y, size * 1.75 + extra);
    if style == "zebra" && second {
        sheet.canvas.block([sheet.left, top, sheet.width(), height], PALE);
    }
    let writing = sheet.layout.writing;
    for column in columns {
        if style == "grid" {
            sheet.canvas.frame([column.left, top, column.width, height], 0.5, GREY);
        }
        let mut y = top + size * 1.2;
        let text = match column.key {
            "code" => line.code.clone(),
            "day" => writing.write(&Value::Day(line.day), false),
            "quantity" => line.quantity.to_string(),
            "unit_price" => writing.amount(line.unit_price, false),
            "amount" => writing.amount(line.amount, false),
            "rate" => sheet.shown_text("<rate>"),
            _ => {
                for text in &texts {
                    cell(sheet, column, y, false, BLACK, text);
                    y += sheet.leading();
                }
                continue;
            }
        };
        cell(sheet, column, y, false, BLACK, &text);
    }
    sheet.y += height;
}

fn cell(sheet: &mut Sheet, column: &Column, y: f32, bold: bool, ink: Ink, text: &str) {
    let (size, most) = (sheet.look().size, column.width - 8.0);
    let font = if bold { sheet.bold() } else { sheet.plain() };
    if column.is_number() {
        sheet.fit_right([column.left + column.width - 4.0, y], most, font, size, ink, text);
    } else {
        sheet.fit([column.left + 4.0, y], most, font, size, ink, text);
    }
}

/// Sums under the table, the last one as the most important: `right`, `boxed` or `left`.
pub(super) fn totals(sheet: &mut Sheet, block: &Block) {
    let size = sheet.look().size;
    let (height, accent) = (size * 1.7, sheet.look().accent);
    let wide = (size * 21.0).min(sheet.width());
    let left = if block.rest == "left" { sheet.left } else { sheet.right - wide };
    let count = f32::from(u8::try_from(block.rows.len()).unwrap_or(u8::MAX));
    sheet.need(height * count + 10.0);
    sheet.y += 4.0;
    let top = sheet.y;
    for (at, (label, text)) in block.rows.iter().enumerate() {
        let last = at + 1 == block.rows.len();
        let label = sheet.shown_text(label);
        let Some(filled) = sheet.fill(text, false) else { continue };
        let text = sheet.show(filled);
        let font = if last { sheet.bold() } else { sheet.plain() };
        if last && block.rest != "boxed" {
            sheet.canvas.line([left, sheet.y + 2.0], [left + wide, sheet.y + 2.0], 0.8, accent);
        }
        sheet.y += height;
        let y = sheet.y - size * 0.4;
        sheet.fit([left + 6.0, y], wide * 0.6, font, size, BLACK, &label);
        sheet.fit_right([left + wide - 4.0, y], wide * 0.45, font, size, BLACK, &text);
    }
    if block.rest == "boxed" {
        sheet.canvas.frame([left, top, wide, sheet.y - top + 2.0], 0.8, accent);
    }
    sheet.y += 8.0;
}
