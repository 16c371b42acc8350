//! TEMPORARY until branch reading is merged.
use crate::failure::Failure;
use reading::document::{Limits, Quality, Unreadable, Word};
pub enum Read {
    Pages(Vec<Sheet>),
    Unreadable(Unreadable),
}
pub struct Sheet {
    pub width: f32,
    pub height: f32,
    pub quality: Quality,
    pub words: Vec<Word>,
    pub image: Option<Vec<u8>>,
}
#[derive(Clone, Debug)]
pub enum Reader {
    Here,
}
impl Reader {
    pub async fn read(&self, bytes: Vec<u8>) -> Result<Read, Failure> {
        Ok(match reading::document::read(&bytes, &Limits::default()) {
            Ok(d) => Read::Pages(
                d.pages
                    .into_iter()
                    .map(|p| Sheet {
                        width: p.width,
                        height: p.height,
                        quality: p.quality,
                        words: p.words,
                        image: None,
                    })
                    .collect(),
            ),
            Err(why) => Read::Unreadable(why),
        })
    }
}
