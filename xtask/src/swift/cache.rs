//! The user's cache folder, where what is large and can be made again is kept.

use std::path::PathBuf;

/// Never a folder of the repository: a clean-up of that must not meet a chroot.
pub(super) fn folder() -> Result<PathBuf, String> {
    let of = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|p| p.is_absolute());
    let cache = of("XDG_CACHE_HOME").or_else(|| of("HOME").map(|home| home.join(".cache")));
    let cache = cache.ok_or("no cache folder: set HOME or XDG_CACHE_HOME")?;
    Ok(cache.join("companion"))
}
