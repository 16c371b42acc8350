//! The columns are guessed as a person would, from their names and what is in them.

use std::fmt::Write as _;

use super::super::{Refusal, Wanted};
use super::{asking, reading, reading_as};

/// Fifty rows; in the pattern `#` is the number of the row, `%` one of four words and `@` a text of its own.
fn rows(header: &str, pattern: &str) -> String {
    (0..50).fold(format!("{header}\n"), |mut all, row| {
        let word = ["rood", "groen", "blauw", "geel"][row % 4];
        let text = format!("dit is de {row}e vraag van iemand over {word}");
        let number = row.to_string();
        let _ = writeln!(all, "{}", pattern.replace('#', &number).replace('%', word).replace('@', &text));
        all
    })
}

#[test]
fn text_and_label_are_guessed() {
    let files = [
        ("split,text,label", "train,@,%", "text", "label"),
        ("label,text", "%,@", "text", "label"),
        ("id,Omschrijving,Afdeling", "#,@,%", "Omschrijving", "Afdeling"),
        ("Ticket ID;Onderwerp;Bericht;Wachtrij", "T-#;over %;@;%", "Bericht", "Wachtrij"),
        ("onderwerp,categorie", "vraag # over %,%", "onderwerp", "categorie"),
        ("bericht,onderwerp", "@,%", "bericht", "onderwerp"),
        ("text,label,theme,day", "@,%,%,#", "text", "label"),
        ("foo,bar,baz", "#,@,%", "bar", "baz"),
        ("date,who,what", "2026-01-0%,%,@", "what", "who"),
        ("utterance,intent_name,text_id", "@,%,#", "utterance", "intent_name"),
        ("issueType,createdAt,issueBody", "%,2026-01-01,@", "issueBody", "issueType"),
        ("text,type,label", "@,%,#", "text", "label"),
        ("Body,Label,Split", "@,%,test", "Body", "Label"),
        ("question,answer_id,topic", "wat kost %,#,%", "question", "topic"),
        ("text,stars", "@,%", "text", "stars"),
        ("text,sentiment", "@,1", "text", "sentiment"),
    ];
    for (header, pattern, text, label) in files {
        let table = reading("a.csv", rows(header, pattern)).unwrap();
        let columns = table.input.columns;
        assert_eq!((&*columns.text, &*columns.label), (text, label), "{header}");
        assert!(columns.text_guessed && columns.label_guessed);
    }
}

#[test]
fn a_split_an_id_and_a_date_are_never_guessed_as_label() {
    for (header, pattern) in [
        ("text,split", "@,train"),
        ("text,id", "@,%"),
        ("text,when", "@,2026-01-01"),
        ("text,when", "@,01-02-2026 10:00"),
        ("text,phase", "@,test"),
        ("text,what", "@,#"),
        ("text,what", "@,@"),
    ] {
        let refusal = reading("a.csv", rows(header, pattern)).unwrap_err();
        assert!(matches!(refusal, Refusal::CannotGuessLabel { .. }), "{header} {pattern}: {refusal:?}");
    }
}

#[test]
fn a_column_that_was_asked_for_is_not_guessed_for_something_else() {
    let content = rows("text,label,soort", "@,%,%");
    let wanted = Wanted { text: Some("label".to_owned()), ..Wanted::default() };
    let columns = reading_as("a.csv", &content, &wanted).unwrap().input.columns;
    assert_eq!((&*columns.text, &*columns.label), ("label", "soort"));
    assert!(!columns.text_guessed && columns.label_guessed);
    let wanted = Wanted { label: Some("text".to_owned()), ..Wanted::default() };
    let refusal = reading_as("a.csv", &content, &wanted).unwrap_err();
    assert_eq!(refusal.key(), "refusal-cannot-guess-text");
}

#[test]
fn names_are_found_exactly_or_else_up_to_case_and_blanks() {
    let content = "Text, text ,LABEL,text\na,b,x,c\n";
    for (asked, text) in [("Text", "a"), ("text", "b"), ("text (2)", "c"), (" TEXT ", "a")] {
        let table = reading_as("a.csv", content, &asking(asked, "label")).unwrap();
        assert_eq!(table.rows[0].text, text, "{asked}");
        assert_eq!(table.input.columns.label, "LABEL");
    }
    let unnamed = reading_as("a.csv", "text,,label\na,b,x\n", &asking("column 2", "label")).unwrap();
    assert_eq!(unnamed.rows[0].text, "b");
}

#[test]
fn a_label_column_that_is_sorted_is_still_seen_as_one() {
    let content = ["rood", "groen"].iter().fold("foo,bar\n".to_owned(), |mut all, label| {
        for row in 0..4_000 {
            let _ = writeln!(all, "een zin over nummer {row} en meer,{label}");
        }
        all
    });
    assert_eq!(reading("a.csv", content).unwrap().input.columns.label, "bar");
}

#[test]
fn a_file_where_all_labels_are_equal_is_read() {
    let table = reading("a.csv", rows("text,label", "@,same")).unwrap();
    assert_eq!((table.labels.len(), table.rows.len()), (1, 50));
}
