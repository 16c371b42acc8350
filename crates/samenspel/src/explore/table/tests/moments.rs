//! Moments sort by time, whatever way they are written down.

use std::fmt::Write as _;

use super::super::super::answer::BadRowWhy::NoTime;
use super::super::Wanted;
use super::{Table, asking, bad, reading_as};

fn with_times(times: &[&str]) -> Table {
    let content = times.iter().enumerate().fold("text\tlabel\twhen\n".to_owned(), |mut all, (row, time)| {
        let _ = writeln!(all, "text\tx{row}\t{time}");
        all
    });
    let wanted = Wanted { time: Some("when".to_owned()), ..asking("text", "label") };
    reading_as("a.tsv", content, &wanted).unwrap()
}

/// The moments in order of time, as they stood in the file.
fn sorted(table: &Table) -> Vec<&str> {
    let mut moments: Vec<_> = table.rows.iter().filter_map(|row| row.moment.as_ref()).collect();
    moments.sort();
    moments.iter().map(|moment| moment.text()).collect()
}

#[test]
fn a_column_of_moments_sorts_by_time() {
    let columns: [&[&str]; 9] = [
        &["9", "10", "17001.5", "17001,75", "1.7e9"],
        &["-3", "0", "20260101", "20261231"],
        &["2026", "2027"],
        &["1999-12-31", "2026-01-02", "2026-11-21"],
        &[
            "2026-11-21",
            "2026-11-21T00:00:01",
            "2026-11-21 13:05",
            "2026-11-21T13:05:06.25",
            "2026-11-21T13:05:06.3Z",
        ],
        &[
            "2026-11-21T15:00:00+0300",
            "2026-11-21T12:30Z",
            "2026-11-21T14:00:00+01:00",
            "2026-11-21T12:00-02",
        ],
        &["21-11-2025", "3-12-2025 10:00", "3-12-2025 11:00:30", "01/02/2026", "28.2.2026", "29/02/28"],
        &["12/31/2025", "01/02/2026 2:05 AM", "01/02/2026 12:05 PM", "01/02/2026 2:05 PM", "02/01/2026"],
        &["2026-01", "2026-02", "2026-11"],
    ];
    for column in columns {
        let backwards: Vec<&str> = column.iter().rev().copied().collect();
        let table = with_times(&backwards);
        assert_eq!(sorted(&table), column, "bad: {:?}", bad(&table));
    }
}

#[test]
fn an_ambiguous_column_has_the_day_first() {
    assert_eq!(sorted(&with_times(&["02-01-2026", "01-02-2026"])), ["02-01-2026", "01-02-2026"]);
}

#[test]
fn equal_moments_in_different_words_are_equal() {
    let table = with_times(&[
        "2026-11-21T13:00:00+01:00",
        "2026-11-21 12:00",
        "21-11-2026 12:00",
        "21/11/26 12:00 PM",
    ]);
    assert!(table.rows.windows(2).all(|pair| pair[0].moment == pair[1].moment));
}

#[test]
fn a_moment_that_cannot_be_read_like_the_rest_is_kept_out() {
    let columns: [(&[&str], &[u64]); 5] = [
        (&["1", "2", "", "soon", "2026-01-01"], &[4, 5, 6]),
        (
            &["2026-01-01", "2026-02-30", "2026-13-01", "2026-01-01 25:00", "2026-01-01 later", "12"],
            &[3, 4, 5, 6, 7],
        ),
        (&["21-11-2026", "22-11-2026", "11-23-2026"], &[4]),
        (&["2028-02-29", "2026-02-29", "2100-02-29", "2000-02-29"], &[3, 4]),
        (&["1", "inf", "NaN", "1e999"], &[3, 4, 5]),
    ];
    for (column, lines) in columns {
        let table = with_times(column);
        assert_eq!(bad(&table), lines.iter().map(|line| (*line, NoTime)).collect::<Vec<_>>(), "{column:?}");
        let labels: Vec<u32> = table.rows.iter().map(|row| row.label).collect();
        let expected: Vec<u32> = (0..table.labels.len() as u32).collect();
        assert_eq!(labels, expected, "labels without a row are forgotten");
        assert_eq!(table.found, column.len());
    }
}

#[test]
fn bad_rows_stay_in_the_order_of_the_file() {
    let content = "text,label,when\na,x,1\nb,x,soon\n,x,2\nc,x,later\nd,y,3\n";
    let wanted = Wanted { time: Some("when".to_owned()), ..asking("text", "label") };
    let table = reading_as("a.csv", content, &wanted).unwrap();
    assert_eq!(table.input.bad_rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4, 5]);
}

#[test]
fn no_moments_are_read_unless_asked_for() {
    let table = reading_as("a.csv", "text,label,when\na,x,soon\n", &asking("text", "label")).unwrap();
    assert!(table.rows[0].moment.is_none());
}
