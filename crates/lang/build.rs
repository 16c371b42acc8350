//! A new file of texts has the texts read again; without this only changes in known files would.

fn main() {
    println!("cargo::rerun-if-changed=texts");
}
