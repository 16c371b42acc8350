//! The typeface inside the file: Atkinson Hyperlegible Next (SIL Open Font License 1.1, see `crates/web/assets/`), Latin letters.

const REGULAR: &[u8] =
    include_bytes!("../../../../web/assets/atkinson-hyperlegible-next-latin-400-normal.woff2");
const BOLD: &[u8] =
    include_bytes!("../../../../web/assets/atkinson-hyperlegible-next-latin-700-normal.woff2");

/// The `@font-face` rules, with the typeface in them.
pub fn faces() -> String {
    let face = |weight: u16, bytes: &[u8]| {
        format!(
            "@font-face{{font-family:\"Atkinson Hyperlegible Next\";font-style:normal;font-weight:{weight};\
             src:url(data:font/woff2;base64,{}) format(\"woff2\")}}\n",
            base64(bytes)
        )
    };
    face(400, REGULAR) + &face(700, BOLD)
}

/// Bytes as base64 (RFC 4648), which is how a data address wants them.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_become_base64_as_in_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(super::base64(bytes.as_bytes()), text);
        }
    }
}
