//! What would make a phone's library large, made small.

use std::path::PathBuf;

use isocountry::CountryCode;

mod unicode;

#[allow(clippy::print_stdout)] // how a build script speaks to cargo
fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build");
    let folder = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    unicode::write(&folder)?;
    std::fs::write(folder.join("countries.txt"), countries())?;
    for language in ["en", "az", "ru", "tr", "fa"] {
        let path = format!("src/words/{language}.ftl");
        println!("cargo::rerun-if-changed={path}");
        let deflated = miniz_oxide::deflate::compress_to_vec(&std::fs::read(path)?, 10);
        std::fs::write(folder.join(format!("{language}.deflate")), deflated)?;
    }
    Ok(())
}

/// Every country's code of three letters and that of two.
fn countries() -> String {
    CountryCode::iter().map(|code| format!("{} {}\n", code.alpha3(), code.alpha2())).collect()
}
