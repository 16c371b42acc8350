//! `samenspel read-document`: reads one document in this process, for the process that started it. Not for people.

/// Order and bytes on the input, JSON on the output.
pub(super) fn run() -> anyhow::Result<()> {
    Ok(adapters::reader::child::run(std::io::stdin().lock(), std::io::stdout())?)
}
