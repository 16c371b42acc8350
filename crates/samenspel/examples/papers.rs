//! Writes invented papers of a claims back office with their truth, to try `samenspel explore --documents` on.
//!
//! `cargo run -p samenspel --example papers -- FOLDER COUNT [SEED] [text]`: of ten six with text, two scans and two photos, or all with text.

use anyhow::Context;
use samenspel::demo::papers;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, rest @ ..] = arguments.as_slice() else {
        anyhow::bail!("give a folder and a number")
    };
    let shape = match rest.iter().any(|it| it == "text") {
        true => |_| papers::Shape::Text,
        false => papers::mixed_shapes,
    };
    let seed = rest.first().map_or(Ok(1), |seed| seed.parse()).context("the seed is a number")?;
    papers::write(folder.as_ref(), seed, count.parse().context("how many is a number")?, shape)?;
    Ok(())
}
