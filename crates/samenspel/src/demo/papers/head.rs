//! What the sender's own paper looks like: letterheads, feet, and the line that says it is all invented.

use super::canvas::{BLACK, GREY, HEIGHT, Ink, WHITE, WIDTH, bold, plain};
use super::font::{Cut, Family, Font};
use super::sheet::Sheet;
use super::tongue::columns;

/// Draws the letterhead and leaves the sheet under it. Nothing is drawn for a style it does not know.
pub(super) fn draw(sheet: &mut Sheet, style: &str) -> Option<()> {
    // The name is that of the sender or supplier, whichever this kind of paper asks for.
    let name = sheet.shown_text("<sender>");
    sheet.shown.insert("supplier");
    match style {
        "left" => left(sheet, &name),
        "right" => right(sheet, &name),
        "centre" => centre(sheet, &name),
        "band" => band(sheet, &name),
        "split" => split(sheet, &name),
        "column" => column(sheet, &name),
        "boxed" => boxed(sheet, &name),
        "edge" => edge(sheet, &name),
        "typed" => typed(sheet, &name),
        "home" => home(sheet, &name),
        _ => return None,
    }
    Some(())
}

/// Street, town, telephone and address on the web.
fn contact(sheet: &Sheet) -> [String; 4] {
    let from = &sheet.matter.from;
    [from.street.clone(), from.town.clone(), from.phone.clone(), from.web.clone()]
}

/// A mark that stands for a logo: its shape follows from the number of the layout.
fn mark(sheet: &mut Sheet, [x, y]: [f32; 2], size: f32) {
    let (ink, canvas) = (sheet.look().accent, &mut sheet.canvas);
    match sheet.layout.number % 6 {
        0 => canvas.dot([x + size / 2.0, y + size / 2.0], size / 2.0, ink),
        1 => {
            canvas.block([x + size * 0.35, y, size * 0.3, size], ink);
            canvas.block([x, y + size * 0.35, size, size * 0.3], ink);
        }
        2 => {
            for step in [0.0_f32, 1.0, 2.0] {
                canvas.block(
                    [
                        x + step * size * 0.36,
                        y + size * (0.6 - 0.3 * step),
                        size * 0.26,
                        size * (0.4 + 0.3 * step),
                    ],
                    ink,
                );
            }
        }
        3 => {
            canvas.dot([x + size * 0.35, y + size * 0.5], size * 0.35, ink);
            canvas.dot([x + size * 0.75, y + size * 0.3], size * 0.22, ink);
        }
        4 => {
            canvas.block([x, y, size, size], ink);
            canvas.block([x + size * 0.25, y + size * 0.25, size * 0.5, size * 0.5], WHITE);
        }
        _ => {
            canvas.dot([x + size / 2.0, y + size / 2.0], size / 2.0, ink);
            canvas.dot([x + size * 0.62, y + size * 0.42], size * 0.34, WHITE);
        }
    }
}

/// A font of another cut in the family of the layout.
fn italic(family: Family) -> Font {
    Font { family, cut: Cut::Italic }
}

fn left(sheet: &mut Sheet, name: &str) {
    let (look, x) = (sheet.look(), sheet.left);
    mark(sheet, [x, 34.0], 26.0);
    sheet.fit([x + 36.0, 50.0], sheet.width() - 40.0, bold(look.family), 17.0, look.accent, name);
    let slogan = sheet.matter.from.slogan.clone();
    sheet.canvas.text([x + 36.0, 63.0], italic(look.family), 8.5, GREY, &slogan);
    let line = contact(sheet).join("  |  ");
    sheet.fit([x, 80.0], sheet.width(), plain(look.family), 8.0, GREY, &line);
    sheet.y = 96.0;
}

fn right(sheet: &mut Sheet, name: &str) {
    let (look, x) = (sheet.look(), sheet.right);
    sheet.fit_right([x, 52.0], sheet.width(), bold(look.family), 16.0, look.accent, name);
    for (at, line) in (0_u8..).zip(contact(sheet)) {
        sheet.fit_right([x, 66.0 + f32::from(at) * 11.0], 260.0, plain(look.family), 8.5, GREY, &line);
    }
    mark(sheet, [sheet.left, 42.0], 40.0);
    sheet.y = 108.0;
}

fn centre(sheet: &mut Sheet, name: &str) {
    let look = sheet.look();
    let mut middle = |y: f32, font: Font, size: f32, ink: Ink, text: &str| {
        let x = (WIDTH - font.width(text, size)) / 2.0;
        sheet.canvas.text([x, y], font, size, ink, text);
    };
    middle(52.0, bold(look.family), 18.0, look.accent, name);
    let [street, town, phone, web] = contact(sheet);
    let mut middle = |y: f32, text: &str| {
        let x = (WIDTH - plain(look.family).width(text, 8.5)) / 2.0;
        sheet.canvas.text([x, y], plain(look.family), 8.5, GREY, text);
    };
    middle(66.0, &format!("{street} · {town}"));
    middle(77.0, &format!("{phone} · {web}"));
    sheet.canvas.line([sheet.left, 86.0], [sheet.right, 86.0], 1.0, look.accent);
    sheet.y = 96.0;
}

fn band(sheet: &mut Sheet, name: &str) {
    let (look, [street, town, phone, web]) = (sheet.look(), contact(sheet));
    sheet.canvas.block([0.0, 0.0, WIDTH, 64.0], look.accent);
    sheet.fit([sheet.left, 40.0], 290.0, bold(look.family), 19.0, WHITE, name);
    for (at, line) in (0_u8..).zip([format!("{street}, {town}"), phone, web]) {
        sheet.fit_right(
            [sheet.right, 24.0 + f32::from(at) * 12.0],
            190.0,
            plain(look.family),
            8.0,
            WHITE,
            &line,
        );
    }
    sheet.y = 84.0;
}

fn split(sheet: &mut Sheet, name: &str) {
    let look = sheet.look();
    mark(sheet, [sheet.left, 36.0], 20.0);
    let most = sheet.width() * 0.55;
    sheet.fit([sheet.left + 28.0, 52.0], most, bold(look.family), 15.0, BLACK, name);
    let slogan = sheet.matter.from.slogan.clone();
    sheet.canvas.text([sheet.left, 74.0], italic(look.family), 8.5, look.accent, &slogan);
    for (at, line) in (0_u8..).zip(contact(sheet)) {
        sheet.fit(
            [sheet.right - 130.0, 44.0 + f32::from(at) * 11.0],
            130.0,
            plain(look.family),
            8.5,
            BLACK,
            &line,
        );
    }
    sheet.canvas.line([sheet.left, 90.0], [sheet.right, 90.0], 0.5, GREY);
    sheet.y = 98.0;
}

/// Contact in a narrow column at the right, as Dutch letters have it; the text keeps out of it.
fn column(sheet: &mut Sheet, name: &str) {
    let (look, x) = (sheet.look(), WIDTH - 150.0);
    mark(sheet, [x, 36.0], 34.0);
    sheet.fit([sheet.left, 56.0], x - sheet.left - 20.0, bold(look.family), 17.0, look.accent, name);
    let labels = columns::<4>(sheet.tongue.list("head labels").first().copied().unwrap_or_default());
    let [street, town, phone, web] = contact(sheet);
    let registered = sheet.matter.from.registered.clone();
    let mut y = 96.0;
    for (label, lines) in
        labels.into_iter().zip([vec![street, town], vec![phone], vec![web], vec![registered]])
    {
        sheet.canvas.text([x, y], bold(look.family), 7.5, look.accent, label);
        for line in lines.iter().filter(|line| !line.is_empty()) {
            y += 10.0;
            sheet.fit([x, y], 130.0, plain(look.family), 7.5, GREY, line);
        }
        y += 15.0;
    }
    sheet.right = sheet.right.min(x - 22.0);
    sheet.y = 78.0;
}

fn boxed(sheet: &mut Sheet, name: &str) {
    let (look, [street, town, phone, web]) = (sheet.look(), contact(sheet));
    let (x, width) = (sheet.left, sheet.width());
    sheet.canvas.frame([x, 32.0, width, 52.0], 1.2, look.accent);
    sheet.fit([x + 10.0, 54.0], width * 0.5, bold(look.family), 14.0, look.accent, name);
    let slogan = sheet.matter.from.slogan.clone();
    sheet.fit([x + 10.0, 70.0], width * 0.5, plain(look.family), 8.0, GREY, &slogan);
    for (at, line) in (0_u8..).zip([street, town, format!("{phone}  {web}")]) {
        sheet.fit_right(
            [x + width - 10.0, 49.0 + f32::from(at) * 12.0],
            width * 0.42,
            plain(look.family),
            8.5,
            BLACK,
            &line,
        );
    }
    sheet.y = 96.0;
}

/// A coloured strip along the left side of the paper.
fn edge(sheet: &mut Sheet, name: &str) {
    let look = sheet.look();
    sheet.canvas.block([0.0, 0.0, 16.0, HEIGHT], look.accent);
    sheet.fit([sheet.left, 58.0], sheet.width(), plain(look.family), 24.0, look.accent, name);
    let line = contact(sheet).join(" – ");
    sheet.fit([sheet.left, 74.0], sheet.width(), plain(look.family), 8.0, GREY, &line);
    sheet.y = 92.0;
}

fn typed(sheet: &mut Sheet, name: &str) {
    let font = bold(sheet.look().family);
    sheet.fit([sheet.left, 50.0], sheet.width(), font, 13.0, BLACK, name);
    for (at, line) in (0_u8..).zip(contact(sheet)) {
        sheet.canvas.text([sheet.left, 64.0 + f32::from(at) * 12.0], sheet.plain(), 9.5, BLACK, &line);
    }
    sheet.y = 112.0;
}

/// A person who writes at home: name and address, nothing else.
fn home(sheet: &mut Sheet, name: &str) {
    let size = sheet.look().size;
    let [street, town, phone, mail] = contact(sheet);
    for (at, line) in (0_u8..).zip([name.to_owned(), street, town, phone, mail]) {
        sheet.canvas.text([sheet.left, 52.0 + f32::from(at) * size * 1.3], sheet.plain(), size, BLACK, &line);
    }
    sheet.y = 62.0 + 5.0 * size * 1.3;
}

/// Draws the foot of every page and the line that says the paper is invented.
pub(super) fn foot(sheet: &mut Sheet, style: &str) {
    let lines = if style == "none" { [const { String::new() }; 5] } else { details(sheet) };
    let notice = sheet.tongue.list("notice").first().copied().unwrap_or_default();
    let (left, right) = (sheet.look().left, WIDTH - sheet.look().right);
    let font = plain(sheet.look().family);
    for page in 0..sheet.canvas.pages() {
        sheet.canvas.turn_to(page);
        match style {
            "none" => {}
            "columns" => in_columns(sheet, [left, right], &lines),
            _ => {
                let line = lines.iter().filter(|part| !part.is_empty()).map(String::as_str);
                let line = line.collect::<Vec<_>>().join("  ·  ");
                let wide = font.width(&line, 7.5).min(right - left);
                let x = if style == "left" { left } else { (WIDTH - wide) / 2.0 };
                sheet.fit([x, HEIGHT - 44.0], right - left, font, 7.5, GREY, &line);
            }
        }
        let wide = font.width(notice, 6.5);
        let x = match sheet.layout.number % 3 {
            0 => left,
            1 => (WIDTH - wide) / 2.0,
            _ => right - wide,
        };
        sheet.canvas.text([x, HEIGHT - 24.0], font, 6.5, GREY, notice);
    }
}

/// Register, VAT number, bank account, telephone and web of the sender, each with its label; empty when absent.
fn details(sheet: &mut Sheet) -> [String; 5] {
    let labels = columns::<3>(sheet.tongue.list("foot labels").first().copied().unwrap_or_default());
    let iban = if sheet.layout.kind == "invoice" { "<iban>" } else { "<org_iban>" };
    let mut labelled = |label: &str, key: &str| {
        let value = sheet.shown_text(key);
        if value.is_empty() { value } else { format!("{label} {value}").trim().to_owned() }
    };
    let [register, tax, bank] = labels;
    [
        labelled(register, "<registered>"),
        labelled(tax, "<vat_number>"),
        labelled(bank, iban),
        labelled("", "<org_phone>"),
        labelled("", "<org_web>"),
    ]
}

fn in_columns(sheet: &mut Sheet, [left, right]: [f32; 2], [register, tax, bank, phone, web]: &[String; 5]) {
    let (y, third) = (HEIGHT - 50.0, (right - left) / 3.0);
    sheet.canvas.line([left, y - 12.0], [right, y - 12.0], 0.5, sheet.look().accent);
    let none = &String::new();
    for (at, lines) in (0_u8..).zip([[phone, web], [bank, tax], [register, none]]) {
        for (row, line) in (0_u8..).zip(lines) {
            let place = [left + f32::from(at) * third, y + f32::from(row) * 10.0];
            sheet.fit(place, third - 8.0, sheet.plain(), 7.5, GREY, line);
        }
    }
}
