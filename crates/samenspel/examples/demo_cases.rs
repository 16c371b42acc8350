//! Writes invented cases of the demo as CSV, for `samenspel explore`.

use anyhow::{Context, Result};
use samenspel::demo::{StreamKey, past_cases};

/// `cargo run -p samenspel --example demo_cases -- STREAM [COUNT] [SEED] > FILE`
fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, usual: u64| arguments.get(at).map_or(Ok(usual), |text| text.parse());
    let key = arguments.first().context("which stream: ict-helpdesk or hr-questions?")?;
    let stream =
        StreamKey::ALL.into_iter().find(|stream| stream.as_str() == key).context("no such stream")?;
    let mut file = csv::Writer::from_writer(std::io::stdout().lock());
    file.write_record(["text", "label"])?;
    for case in past_cases(number(2, 1)?, stream, usize::try_from(number(1, 1_500)?)?) {
        file.write_record([&format!("{}\n\n{}", case.subject, case.text), case.label])?;
    }
    Ok(file.flush()?)
}
