//! The file: pages, typeface, the tree that is read aloud, and what the document says of itself (ISO 32000-1, ISO 14289-1).

use domain::dossier::Document;
use domain::time::At;
use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{ArtifactType, CidFontType, FontFlags, SystemInfo, TabOrder, UnicodeCmap};
use pdf_writer::{Content, Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::face::{Face, Faces};
use super::layout::{HEIGHT, Ink, Layout, Line, MARGIN, WIDTH};
use super::tag::{Element, tree};

/// The names of the two weights on a page.
const NAMES: [&str; 2] = ["F0", "F1"];
const INK: [f32; 3] = [0.12, 0.11, 0.10];
const SOFT: [f32; 3] = [0.35, 0.34, 0.32];
const HAIR: [f32; 3] = [0.79, 0.76, 0.72];
/// The letters are drawn from this number of their own: any two-byte number is a glyph.
const ENCODING: Name<'static> = Name(b"Identity-H");
const SYSTEM: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// A document on its way to bytes.
pub(super) struct Paper<'a> {
    document: &'a Document,
    faces: &'a Faces,
    layout: &'a Layout,
    pdf: Pdf,
    last: i32,
    pages: Vec<Ref>,
    /// For each part with words: its marks, each a page and a number on it.
    marks: Vec<Vec<(usize, i32)>>,
    /// For each page: the part that each of its marks belongs to, by its number.
    owners: Vec<Vec<Ref>>,
}

impl<'a> Paper<'a> {
    pub(super) fn new(document: &'a Document, faces: &'a Faces, layout: &'a Layout) -> Paper<'a> {
        let marks = vec![vec![]; layout.leaves];
        Paper { document, faces, layout, pdf: Pdf::new(), last: 0, pages: vec![], marks, owners: vec![] }
    }

    fn next(&mut self) -> Ref {
        self.last += 1;
        Ref::new(self.last)
    }

    /// The bytes.
    pub(super) fn write(mut self, made: At) -> Vec<u8> {
        self.pdf.set_version(1, 7);
        let [catalog, pages, root, outline, about] = [(); 5].map(|()| self.next());
        self.pages = (0..self.layout.pages).map(|_| self.next()).collect();
        let fonts = [false, true].map(|bold| self.font(bold));
        for page in 0..self.layout.pages {
            self.page(page, pages, fonts);
        }
        let count = i32::try_from(self.pages.len()).unwrap_or(i32::MAX);
        self.pdf.pages(pages).kids(self.pages.iter().copied()).count(count);
        let whole = self.next();
        let on = |page| self.layout.lines.iter().filter(|line| line.page == page).count();
        self.owners = (0..self.layout.pages).map(|page| vec![whole; on(page)]).collect();
        self.element(&tree(self.document), whole, root);
        let parents: Vec<Ref> = self.owners.clone().into_iter().map(|owners| self.owned(owners)).collect();
        self.outline(outline);
        self.about(about, made);
        let mut catalog = self.pdf.catalog(catalog);
        catalog.pages(pages).lang(TextStr(self.document.lang)).metadata(about).outlines(outline);
        catalog.viewer_preferences().display_doc_title(true);
        catalog.mark_info().marked(true);
        let mut root_of = catalog.struct_tree_root();
        root_of.child(whole).parent_tree_next_key(count);
        let mut tree = root_of.parent_tree();
        let mut entries = tree.nums();
        for (page, parents) in (0..).zip(parents) {
            entries.insert(page, parents);
        }
        entries.finish();
        tree.finish();
        root_of.finish();
        catalog.finish();
        self.pdf.finish()
    }

    fn owned(&mut self, owners: Vec<Ref>) -> Ref {
        let id = self.next();
        self.pdf.indirect(id).array().typed::<Ref>().items(owners);
        id
    }

    fn page(&mut self, number: usize, pages: Ref, fonts: [Ref; 2]) {
        let (content, layout, faces) = (self.next(), self.layout, self.faces);
        let mut on = Content::new();
        for rule in layout.rules.iter().filter(|rule| rule.page == number) {
            ornament(&mut on, ArtifactType::Layout, |on| {
                let [red, green, blue] = HAIR;
                on.set_stroke_rgb(red, green, blue).set_line_width(0.5);
                on.move_to(MARGIN, HEIGHT - rule.y).line_to(WIDTH - MARGIN, HEIGHT - rule.y).stroke();
            });
        }
        for (mark, line) in (0..).zip(layout.lines.iter().filter(|line| line.page == number)) {
            on.begin_marked_content_with_properties(Name(b"Span")).properties().identify(mark);
            drawn(&mut on, faces, line);
            on.end_marked_content();
            if let Some(marks) = self.marks.get_mut(line.leaf) {
                marks.push((number, mark));
            }
        }
        let text = faces.shown(&format!("{} – {} / {}", self.document.foot, number + 1, layout.pages));
        let ink = Ink { size: 8.5, bold: false, soft: true };
        let foot = Line { leaf: 0, page: number, x: MARGIN, y: HEIGHT - 40.0, ink, text };
        ornament(&mut on, ArtifactType::Pagination, |on| drawn(on, faces, &foot));
        let bytes = compress_to_vec_zlib(&on.finish(), 6);
        self.pdf.stream(content, &bytes).filter(Filter::FlateDecode);
        let Some(id) = self.pages.get(number) else { return };
        let mut page = self.pdf.page(*id);
        page.parent(pages).media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).contents(content);
        page.struct_parents(i32::try_from(number).unwrap_or(i32::MAX)).tab_order(TabOrder::StructureOrder);
        let mut resources = page.resources();
        let mut used = resources.fonts();
        for (name, font) in NAMES.iter().zip(fonts) {
            used.pair(Name(name.as_bytes()), font);
        }
    }

    /// A part and all in it; says to which part each mark belongs.
    fn element(&mut self, element: &Element, id: Ref, parent: Ref) {
        let marks = element.leaf.and_then(|leaf| self.marks.get(leaf)).cloned().unwrap_or_default();
        for (page, mark) in &marks {
            let owners = self.owners.get_mut(*page).map(Vec::as_mut_slice).unwrap_or_default();
            if let Some(owner) = usize::try_from(*mark).ok().and_then(|mark| owners.get_mut(mark)) {
                *owner = id;
            }
        }
        let kids: Vec<(Ref, &Element)> = element.kids.iter().map(|kid| (self.next(), kid)).collect();
        let pages = &self.pages;
        let mut to = self.pdf.struct_element(id);
        to.kind(element.role).parent(parent);
        if let Some(scope) = element.heads {
            to.attributes().push().table().scope(scope);
        }
        let mut children = to.children();
        for (kid, _) in &kids {
            children.struct_element(*kid);
        }
        for (page, mark) in marks {
            if let Some(page) = pages.get(page) {
                children.marked_content_ref().page(*page).marked_content_id(mark);
            }
        }
        children.finish();
        to.finish();
        for (kid, element) in kids {
            self.element(element, kid, id);
        }
    }

    fn font(&mut self, bold: bool) -> Ref {
        let [font, letters, about, file, names] = [(); 5].map(|()| self.next());
        let face: &Face = self.faces.of(bold);
        let name: &[u8] =
            if bold { b"AtkinsonHyperlegibleNext-Bold" } else { b"AtkinsonHyperlegibleNext-Regular" };
        let name = Name(name);
        self.pdf
            .type0_font(font)
            .base_font(name)
            .encoding_predefined(ENCODING)
            .descendant_font(letters)
            .to_unicode(names);
        let mut of_letters = self.pdf.cid_font(letters);
        of_letters.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM).font_descriptor(about);
        of_letters.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
        of_letters.widths().consecutive(0, face.widths());
        of_letters.finish();
        let mut descriptor = self.pdf.font_descriptor(about);
        descriptor.name(name).flags(FontFlags::NON_SYMBOLIC).italic_angle(0.0).font_file2(file);
        // Of the file itself, in thousandths of the height of a letter.
        descriptor
            .bbox(Rect::new(-200.0, -316.0, 1_400.0, 1_050.0))
            .ascent(984.0)
            .descent(-316.0)
            .cap_height(668.0);
        descriptor.stem_v(if bold { 140.0 } else { 85.0 });
        descriptor.finish();
        let bytes = compress_to_vec_zlib(face.bytes, 9);
        let mut stream = self.pdf.stream(file, &bytes);
        stream.filter(Filter::FlateDecode);
        stream.pair(Name(b"Length1"), i32::try_from(face.bytes.len()).unwrap_or(i32::MAX));
        stream.finish();
        let mut cmap = UnicodeCmap::new(Name(b"Samenspel"), SYSTEM);
        for (glyph, letter) in face.letters() {
            cmap.pair(glyph, letter);
        }
        self.pdf.cmap(names, &cmap.finish());
        font
    }

    /// The chapters, for the side of the reader's screen.
    fn outline(&mut self, root: Ref) {
        let chapters: Vec<Ref> = self.layout.chapters.iter().map(|_| self.next()).collect();
        let mut outline = self.pdf.outline(root);
        if let (Some(first), Some(last)) = (chapters.first(), chapters.last()) {
            outline.first(*first).last(*last).count(i32::try_from(chapters.len()).unwrap_or(i32::MAX));
        }
        outline.finish();
        for (nth, (id, chapter)) in chapters.iter().zip(&self.layout.chapters).enumerate() {
            let mut line = self.pdf.outline_item(*id);
            line.parent(root).title(TextStr(&chapter.name));
            if let Some(before) = nth.checked_sub(1).and_then(|nth| chapters.get(nth)) {
                line.prev(*before);
            }
            if let Some(after) = chapters.get(nth + 1) {
                line.next(*after);
            }
            if let Some(page) = self.pages.get(chapter.page) {
                line.dest().page(*page).xyz(0.0, HEIGHT - chapter.y, None);
            }
        }
    }

    /// Title, language and day, twice: as programs of before and of now read them.
    fn about(&mut self, id: Ref, made: At) {
        let info = self.next();
        let (title, lang, day) = (self.document.title.as_str(), self.document.lang, made.day());
        let mut parts = day.split('-').filter_map(|part| part.parse::<u16>().ok());
        let mut part = || parts.next().unwrap_or(1);
        let (year, month, of_month) = (part(), part(), part());
        let small = |number: u16| u8::try_from(number).unwrap_or(1);
        let date = Date::new(year).month(small(month)).day(small(of_month));
        let mut about = self.pdf.document_info(info);
        about
            .title(TextStr(title))
            .subject(TextStr(&self.document.lede))
            .creator(TextStr("Samenspel"))
            .creation_date(date);
        about.finish();
        let safe = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let safe: String = safe.chars().filter(|letter| !letter.is_control()).collect();
        let xmp = format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
             <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
             xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{safe}\
             </rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>\
             <xmp:CreateDate>{day}</xmp:CreateDate><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>\
             <?xpacket end=\"w\"?>"
        );
        self.pdf.metadata(id, xmp.as_bytes());
    }
}

/// Something that is not read aloud.
fn ornament(on: &mut Content, kind: ArtifactType, draw: impl FnOnce(&mut Content)) {
    on.begin_marked_content_with_properties(Name(b"Artifact")).properties().artifact().kind(kind);
    draw(on);
    on.end_marked_content();
}

fn drawn(on: &mut Content, faces: &Faces, line: &Line) {
    let (face, [red, green, blue]) = (faces.of(line.ink.bold), if line.ink.soft { SOFT } else { INK });
    let name = if line.ink.bold { NAMES[1] } else { NAMES[0] };
    let glyphs: Vec<u8> = line.text.chars().flat_map(|letter| face.glyph(letter).to_be_bytes()).collect();
    on.begin_text().set_fill_rgb(red, green, blue).set_font(Name(name.as_bytes()), line.ink.size);
    on.next_line(line.x, HEIGHT - line.y).show(Str(&glyphs)).end_text();
}
