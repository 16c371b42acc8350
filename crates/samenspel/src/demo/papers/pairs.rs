//! Labels with their values: beside, above, in boxes, on lines, in strips.

use super::canvas::{BLACK, GREY, PALE};
use super::layout::Block;
use super::sheet::{Sheet, wrapped};

/// Draws the pairs of a block in its style: a word and a number, which is a width in points or a number of columns.
/// Nothing for a style it does not know.
pub(super) fn draw(sheet: &mut Sheet, block: &Block) -> Option<()> {
    let (style, number) = block.rest.split_once(' ').unwrap_or((block.rest, "2"));
    let number = number.parse::<f32>().ok()?;
    if ["boxed", "grid"].contains(&style) {
        sheet.y += sheet.look().size * 0.6;
    }
    match style {
        "beside" => beside(sheet, block, number, false),
        "bold" => beside(sheet, block, number, true),
        "dots" => dots(sheet, block, number),
        "lined" => lined(sheet, block),
        "above" => cells(sheet, block, number, false),
        "boxed" => cells(sheet, block, number, true),
        "strip" => strip(sheet, block),
        "grid" => grid(sheet, block, number),
        "inline" => inline(sheet, block),
        _ => return None,
    }
    sheet.y += sheet.look().size * 0.5;
    Some(())
}

/// The value of a row; nothing when it is absent on this paper.
fn value(sheet: &mut Sheet, text: &str) -> Option<String> {
    let filled = sheet.fill(text, false)?;
    Some(sheet.show(filled))
}

/// Label at the left, value after so many points; absent ones are left out.
fn beside(sheet: &mut Sheet, block: &Block, tab: f32, bold: bool) {
    let size = sheet.look().size;
    let (font, ink) = sheet.filled_in();
    for (label, text) in &block.rows {
        let Some(value) = value(sheet, text) else { continue };
        sheet.need(sheet.leading() * 1.1);
        sheet.y += sheet.leading() * 1.08;
        let label_font = if bold { sheet.bold() } else { sheet.plain() };
        sheet.fit([sheet.left, sheet.y], tab - 6.0, label_font, size, BLACK, label);
        let most = sheet.width() - tab;
        for (at, line) in wrapped(&value, font, size, most).into_iter().enumerate() {
            if at > 0 {
                sheet.y += sheet.leading();
            }
            sheet.fit([sheet.left + tab, sheet.y], most, font, size, ink, &line);
        }
    }
}

/// Dots from the label to where the value is filled in; what is absent stays open.
fn dots(sheet: &mut Sheet, block: &Block, tab: f32) {
    let size = sheet.look().size;
    let (font, ink) = sheet.filled_in();
    for (label, text) in &block.rows {
        sheet.need(sheet.leading() * 1.5);
        sheet.y += sheet.leading() * 1.45;
        let (x, y) = (sheet.left + tab, sheet.y);
        sheet.fit([sheet.left, y], tab - 6.0, sheet.plain(), size, BLACK, label);
        let dot = sheet.plain().width(".", size);
        let mut at = x;
        while at + dot < sheet.right {
            sheet.canvas.line([at, y + 2.5], [at + 0.8, y + 2.5], 0.8, GREY);
            at += 3.4;
        }
        if let Some(value) = value(sheet, text) {
            sheet.fit([x + 4.0, y], sheet.width() - tab - 4.0, font, size, ink, &value);
        }
    }
}

/// Label at the left, value at the right, a thin line under each.
fn lined(sheet: &mut Sheet, block: &Block) {
    let size = sheet.look().size;
    let (font, ink) = sheet.filled_in();
    for (label, text) in &block.rows {
        let Some(value) = value(sheet, text) else { continue };
        sheet.need(sheet.leading() * 1.5);
        sheet.y += sheet.leading() * 1.35;
        sheet.fit([sheet.left, sheet.y], sheet.width() * 0.5, sheet.plain(), size, BLACK, label);
        sheet.fit_right([sheet.right, sheet.y], sheet.width() * 0.48, font, size, ink, &value);
        let under = sheet.y + 4.0;
        sheet.canvas.line([sheet.left, under], [sheet.right, under], 0.4, GREY);
    }
}

/// Small labels above their values, so many in a row, with or without a box around each.
fn cells(sheet: &mut Sheet, block: &Block, columns: f32, boxed: bool) {
    let size = sheet.look().size;
    let (font, ink) = sheet.filled_in();
    let (width, height) = (sheet.width() / columns.max(1.0), size * 2.0 + 11.0);
    let mut column = 0.0;
    for (label, text) in &block.rows {
        if column == 0.0 {
            sheet.need(height + 2.0);
            sheet.y += 2.0;
        }
        let (x, top) = (sheet.left + column * width, sheet.y);
        if boxed {
            sheet.canvas.frame([x, top, width, height], 0.6, sheet.look().accent);
        }
        let inside = if boxed { 5.0 } else { 0.0 };
        let label_ink = if boxed { sheet.look().accent } else { GREY };
        sheet.fit([x + inside, top + 9.0], width - 8.0, sheet.plain(), size * 0.72, label_ink, label);
        if let Some(value) = value(sheet, text) {
            sheet.fit([x + inside, top + height - 5.0], width - 10.0, font, size, ink, &value);
        }
        column += 1.0;
        if column >= columns {
            column = 0.0;
            sheet.y += height;
        }
    }
    if column > 0.0 {
        sheet.y += height;
    }
}

/// One row between two lines: labels, and their values under them.
fn strip(sheet: &mut Sheet, block: &Block) {
    let size = sheet.look().size;
    let (font, ink) = sheet.filled_in();
    let count = f32::from(u8::try_from(block.rows.len()).unwrap_or(u8::MAX)).max(1.0);
    let width = sheet.width() / count;
    sheet.need(40.0);
    let top = sheet.y + 6.0;
    let accent = sheet.look().accent;
    sheet.canvas.line([sheet.left, top], [sheet.right, top], 0.6, accent);
    let mut x = sheet.left;
    for (label, text) in &block.rows {
        sheet.fit([x, top + 12.0], width - 8.0, sheet.bold(), size * 0.8, BLACK, label);
        if let Some(value) = value(sheet, text) {
            sheet.fit([x, top + 12.0 + size * 1.3], width - 8.0, font, size, ink, &value);
        }
        x += width;
    }
    sheet.y = top + 18.0 + size * 1.3;
    sheet.canvas.line([sheet.left, sheet.y], [sheet.right, sheet.y], 0.6, accent);
}

/// A table of two columns with lines around all cells; an absent value leaves its cell open.
fn grid(sheet: &mut Sheet, block: &Block, tab: f32) {
    let size = sheet.look().size;
    let (font, ink) = sheet.filled_in();
    let height = size * 1.9;
    for (label, text) in &block.rows {
        sheet.need(height);
        let (x, top) = (sheet.left, sheet.y);
        sheet.canvas.block([x, top, tab, height], PALE);
        sheet.canvas.frame([x, top, tab, height], 0.5, GREY);
        sheet.canvas.frame([x + tab, top, sheet.width() - tab, height], 0.5, GREY);
        let y = top + height * 0.66;
        sheet.fit([x + 5.0, y], tab - 10.0, sheet.plain(), size, BLACK, label);
        if let Some(value) = value(sheet, text) {
            sheet.fit([x + tab + 6.0, y], sheet.width() - tab - 12.0, font, size, ink, &value);
        }
        sheet.y += height;
    }
}

/// All in one running line: `Label value   Label value`.
fn inline(sheet: &mut Sheet, block: &Block) {
    let mut parts = vec![];
    for (label, text) in &block.rows {
        if let Some(value) = value(sheet, text) {
            parts.push(format!("{label} {value}").replace(' ', "\u{a0}"));
        }
    }
    let text = parts.join(" \u{a0} ");
    sheet.paragraph(sheet.plain(), sheet.look().size, BLACK, &text);
}
