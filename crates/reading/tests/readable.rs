//! Names, plain texts and HTML, each with what should come of it.

use reading::html::html_to_text;
use reading::name::safe_name;
use reading::text::{Text, Unreadable, text, tidy};

#[test]
fn a_name_becomes_harmless() {
    let long = "a".repeat(300);
    let cases = [
        ("nota.pdf", "nota.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\jan\\nota.pdf", "nota.pdf"),
        ("/", "unnamed"),
        ("", "unnamed"),
        ("...", "unnamed"),
        (".htaccess", "htaccess"),
        ("map/", "map"),
        ("map/..", "map"),
        ("nota\u{202e}fdp.exe", "notafdp.exe"),
        ("no\u{200b}ta\n\r\0 .pdf", "nota .pdf"),
        ("a<b>c:d|e?f*g\".txt", "a_b_c_d_e_f_g_.txt"),
        ("nota.pdf. . ", "nota.pdf"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("LPT².txt", "_LPT².txt"),
        ("console.txt", "console.txt"),
        ("com10", "com10"),
        ("jaarverslag  €\t2026.pdf", "jaarverslag € 2026.pdf"),
    ];
    for (name, safe) in cases {
        assert_eq!(safe_name(name), safe, "{name:?}");
    }
    let cut = safe_name(&format!("{long}.pdf"));
    assert!(cut.ends_with("a.pdf") && cut.chars().count() <= 120, "{cut}");
    assert!(safe_name(&"漢".repeat(200)).len() <= 200);
}

#[test]
fn plain_text_of_any_encoding_is_read() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let cases: [(Vec<u8>, &str); 9] = [
        ("caf\u{e9} €".into(), "café €"),
        ("\u{feff}caf\u{e9}".into(), "café"),
        (b"caf\xe9 \x80 5".to_vec(), "café € 5"),
        ([&[0xff, 0xfe][..], &wide("café")].concat(), "café"),
        (wide("zonder merk, café"), "zonder merk, café"),
        ("zonder merk".encode_utf16().flat_map(u16::to_be_bytes).collect(), "zonder merk"),
        ([&b"\xc3\xa9\xe2\x82\xac half: "[..], &[0xe2, 0x82]].concat(), "é€ half: \u{fffd}"),
        (
            b"een\r\ntwee\rdrie\x00\x07\x1b[31m\x0bvier\n\n\n\n\nvijf  \n\n".to_vec(),
            "een\ntwee\ndrie[31mvier\n\nvijf",
        ),
        (b"a\tb\x85c".to_vec(), "a\tb…c"),
    ];
    for (bytes, expected) in cases {
        let read = text(&bytes).expect("there is text");
        assert_eq!(read, Text { text: expected.to_string(), cut: false });
    }
    for nothing in [&b""[..], b" \r\n\t ", b"\x00\x01", b"\xff\xfe"] {
        assert_eq!(text(nothing), Err(Unreadable::Empty));
    }
}

#[test]
fn a_text_is_cut_at_its_most_characters_and_not_before() {
    let most = reading::text::MOST_CHARACTERS;
    let cut = |text: &str| (tidy(text).text.chars().count(), tidy(text).cut);
    assert_eq!(cut(&"é".repeat(most)), (most, false));
    assert_eq!(cut(&"é".repeat(most + 1)), (most, true));
    assert_eq!(cut(&("é".repeat(most) + "\n\n")), (most, false));
    assert_eq!(cut(&("é".repeat(most) + "\na")), (most, true));
    assert_eq!(cut(&"a\n".repeat(most)), (most - 1, true));
}

#[test]
fn html_is_read_as_lines() {
    let cases = [
        ("<div>een</div><div>twee</div>", "een\ntwee\n"),
        ("een<br>twee<br/>drie", "een\ntwee\ndrie"),
        ("<p>een</p><p>twee</p>", "een\n\ntwee\n\n"),
        ("een  \n twee&nbsp;drie", "een twee drie"),
        ("<ul><li>een<li>twee</ul>", "- een\n- twee\n"),
        ("<td>een</td><td>twee</td>", "een twee "),
        ("<pre>een\n  twee</pre>", "een\ntwee\n"),
        ("a &lt;b&gt; &amp;amp; &euro; &#8364; &#x20AC; &nee; & ;", "a <b> &amp; € € € &nee; & ;"),
        ("3 < 4 <5 <", "3 < 4 <5 <"),
        ("<a href=\"x>y\">link</a>", "link"),
        ("<a title='it\"s > that'>link</a>", "link"),
        ("<a href=\"never closed>link</a> tail", "link tail"),
        ("tail <never ends", "tail <never ends"),
        ("<!-- a > b -->c<!-->d<!--->e", "cde"),
        ("<!-- never ends, een", "never ends, een"),
        ("<SCRIPT>x<p>y</SCRIPT >z", "z"),
        ("a<script>never ends", "a"),
        ("<style>never <b>ends", ""),
        ("<head>never ends, een", "never ends, een"),
        ("<title>a</title><template>b</template><noscript>c</noscript>d", "d"),
        ("<![if !mso]>een<![endif]><?xml x?><o:p>twee</o:p>", "eentwee"),
    ];
    for (html, text) in cases {
        assert_eq!(html_to_text(html), text, "{html}");
    }
}

#[test]
fn broken_html_of_many_megabytes_is_read_in_one_go() {
    for piece in ["<a '", "<script", "<!--", "&", "<head>", "<p \"", "</", "<title><", "&#"] {
        let html = piece.repeat(100_000);
        assert!(html_to_text(&html).len() <= html.len() + 8, "{piece}");
    }
}
