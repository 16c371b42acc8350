//! The reader as the product uses it, our own program as the process that reads, on small files made to hurt it.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use adapters::reader::{Allowance, Process, Read, Reader};
use reading::document::Unreadable;

const WORDS: &str = "BT /F 12 Tf 50 700 Td (Hello invoice 2026) Tj ET ";

/// A PDF of one page that says [`WORDS`], with more drawn, more resources and more objects, from number 6 on.
fn pdf(draws: &str, resources: &str, more: &[String]) -> Vec<u8> {
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>{resources}>>>>"
    );
    let first = [
        "<</Type/Catalog/Pages 2 0 R>>".to_string(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_string(),
        page,
        stream("", &format!("{WORDS}{draws}")),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_string(),
    ];
    // Without a table of places the objects are searched for.
    let objects = first
        .iter()
        .chain(more)
        .zip(1..)
        .map(|(object, number)| format!("{number} 0 obj\n{object}\nendobj\n"));
    format!("%PDF-1.7\n{}trailer\n<</Root 1 0 R>>\n%%EOF\n", objects.collect::<String>()).into_bytes()
}

fn stream(head: &str, content: &str) -> String {
    format!("<<{head}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

/// An image mask of so many pixels a side, inside the pattern that everything is drawn with.
fn huge_mask_in_a_pattern() -> Vec<u8> {
    let pattern = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9\
        /Resources<</XObject<</I 7 0 R>>>>";
    let mask = "/Type/XObject/Subtype/Image/ImageMask true/BitsPerComponent 1/Width 1000000/Height 1000000";
    let more = [stream(pattern, "9 0 0 9 0 0 cm /I Do"), stream(mask, "0")];
    pdf("/Pattern cs /P scn 0 0 500 500 re f", "/Pattern<</P 6 0 R>>", &more)
}

/// One large image, drawn so often that a second of work is not enough.
fn endless_drawing() -> Vec<u8> {
    let image = "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray/Width 4000/Height 4000";
    pdf(
        &"q 500 0 0 500 0 9 cm /I Do Q ".repeat(3_000),
        "/XObject<</I 6 0 R>>",
        &[stream(image, &"0".repeat(9_000))],
    )
}

/// A range of widths that claims two milliard letters.
fn letters_without_end() -> Vec<u8> {
    let more = [
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[7 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\
         /FontDescriptor 8 0 R/W[0 2147483646 500]>>",
        "<</Type/FontDescriptor/FontName/X/Flags 4>>",
    ];
    pdf("BT /G 12 Tf 50 600 Td <0001> Tj ET", "", &more.map(str::to_string))
}

async fn read(bytes: &[u8]) -> (Read, usize) {
    let folder = tempfile::tempdir().unwrap();
    let allowance = Allowance { step: 1, width: 300, ..Allowance::default() };
    let program = env!("CARGO_BIN_EXE_samenspel").into();
    let reader = Reader::Process(Process { program, tesseract: None, allowance });
    let read = reader.read(bytes, folder.path()).await.unwrap().unwrap();
    let images = std::fs::read_dir(folder.path()).unwrap().count();
    (read, images)
}

#[tokio::test]
async fn words_outlive_a_drawing_that_bursts_or_never_ends() {
    let cases = [
        ("a drawing that bursts", huge_mask_in_a_pattern(), 0, Some(Unreadable::TooMuchMemory)),
        ("a drawing that never ends", endless_drawing(), 0, Some(Unreadable::TooLong)),
        ("letters without end", letters_without_end(), 1, None),
    ];
    for (name, bytes, pictures, stopped) in cases {
        let (read, images) = read(&bytes).await;
        assert!(read.document.text().starts_with("Hello invoice 2026"), "{name}: {read:?}");
        assert_eq!((read.stopped, read.images.len(), images), (stopped, pictures, pictures), "{name}");
    }
}
