//! The program: reads its arguments and runs the one verb that was asked for.
fn main() {}
