//! Small documents made in the test: PDF by hand, Word files as a zip, images.

use std::io::{Cursor, Write};

/// A page of a PDF: what it draws, and what its dictionary says besides.
pub struct Side {
    pub draws: String,
    pub says: &'static str,
}

/// A page that writes lines of Helvetica: left, base line from below, size, text.
pub fn lines(lines: &[(f32, f32, f32, &str)]) -> Side {
    let line = |(x, y, size, text): &(f32, f32, f32, &str)| {
        let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        format!("BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n")
    };
    Side { draws: lines.iter().map(line).collect(), says: "" }
}

/// A PDF of A4 pages (595 by 842 points) with the font /F and an image /I of one grey pixel.
pub fn pdf(sides: &[Side]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_string(),
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 \
         /Length 1 >>\nstream\n\u{7f}\nendstream"
            .to_string(),
    ];
    let mut kids = String::new();
    for side in sides {
        let number = objects.len() + 1;
        kids += &format!("{number} 0 R ");
        let (contents, says) = (number + 1, side.says);
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /Contents {contents} 0 R {says} \
             /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>"
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{}\nendstream", side.draws.len(), side.draws));
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} /MediaBox [0 0 595 842] >>", sides.len());
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = vec![];
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    places.iter().for_each(|place| file.extend(format!("{place:010} 00000 n \n").bytes()));
    let size = objects.len() + 1;
    file.extend(format!("trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes());
    file
}

/// A zip with these files.
pub fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An image in which a point at these fractions is as bright (red, green, blue) as told.
pub fn image(width: u32, height: u32, point: impl Fn(f32, f32) -> [u8; 3]) -> image::RgbImage {
    image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb(point(x as f32 / width as f32, y as f32 / height as f32))
    })
}

pub fn file(image: &image::RgbImage, format: image::ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(vec![]);
    image.write_to(&mut file, format).unwrap();
    file.into_inner()
}
