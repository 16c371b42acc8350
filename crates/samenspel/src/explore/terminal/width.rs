//! How wide text is on a terminal, and the cutting and filling that follows from it.

/// Columns that text takes: marks on top of a letter take none, East Asian and pictorial characters take two.
pub fn columns(text: &str) -> usize {
    text.chars().map(char_columns).sum()
}

const fn char_columns(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' => 2,
        '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' => 2,
        '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

/// Text cut to at most so many columns, with an ellipsis when something was cut.
pub fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for c in text.chars() {
        used += char_columns(c);
        if used + 1 > width {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// Text filled with spaces to so many columns, on the left when it is to stand on the right.
pub fn fill(text: &str, width: usize, right: bool) -> String {
    let spaces = " ".repeat(width.saturating_sub(columns(text)));
    if right { format!("{spaces}{text}") } else { format!("{text}{spaces}") }
}

/// Text in lines of at most so many columns, broken between words; a longer word is broken where it must.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        let used = lines.last().map_or(0, |line| columns(line));
        if used > 0 && used + 1 + columns(&word) > width {
            lines.push(String::new());
        }
        while columns(&word) > width {
            let (head, tail) = split_at(&word, width);
            if let Some(line) = lines.last_mut() {
                line.push_str(&head);
            }
            lines.push(String::new());
            word = tail;
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    lines
}

/// The first columns of a word (at least one character) and the rest.
fn split_at(word: &str, width: usize) -> (String, String) {
    let mut used = 0;
    let mut at = word.len();
    for (index, c) in word.char_indices() {
        used += char_columns(c);
        if used > width && index > 0 {
            at = index;
            break;
        }
    }
    (word[..at].to_owned(), word[at..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::{columns, cut, fill, wrap};

    #[test]
    fn accents_take_no_extra_columns() {
        assert_eq!(columns("café"), 4);
        assert_eq!(columns("cafe\u{301}"), 4);
        assert_eq!(columns("漢字"), 4);
        assert_eq!(fill("één", 5, true), "  één");
    }

    #[test]
    fn cut_text_ends_in_an_ellipsis_and_fits() {
        assert_eq!(cut("klantenservice", 8), "klanten…");
        assert_eq!(cut("kort", 8), "kort");
        assert!(columns(&cut("漢字漢字漢字", 5)) <= 5);
    }

    #[test]
    fn wrapped_lines_fit_even_when_a_word_does_not() {
        for width in [1, 2, 7, 20] {
            let lines = wrap("een aansprakelijkheidsverzekering 漢字漢字 en meer", width.max(2));
            assert!(lines.iter().all(|line| columns(line) <= width.max(2)), "{lines:?}");
        }
        assert_eq!(wrap("", 10), vec![String::new()]);
    }
}
