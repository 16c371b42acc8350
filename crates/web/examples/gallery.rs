//! Writes the sample pages and their assets into a folder, to look at: `cargo run -p web --example gallery -- FOLDER`.

#[path = "../tests/gallery/mod.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod gallery;

use lang::Lang;
use std::path::PathBuf;
use web::asset;
use web::shell::Theme;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "gallery".to_owned()));
    std::fs::create_dir_all(folder.join("assets"))?;
    for name in asset::names() {
        std::fs::write(folder.join("assets").join(name), asset::bytes(name).unwrap_or_default())?;
    }
    for lang in Lang::ALL {
        for (name, page) in gallery::pages(lang, Theme::System) {
            let page = asset::names()
                .fold(page, |page, name| page.replace(asset::path(name), &format!("assets/{name}")));
            std::fs::write(folder.join(format!("{name}-{}.html", lang.tag())), page)?;
        }
    }
    Ok(())
}
