//! Stands for the crate of this name below `age`, which speaks with it of its errors in seven
//! languages. Companion never shows those: it has its own words for each case. With them come their
//! catalogues and what loads them, a tenth of a megabyte on every phone. Here a message is its id.

/// The text of a message of `age`: its id, whatever it is about.
#[macro_export]
macro_rules! fl {
    ($loader:expr, $id:literal $(, $argument:expr)* $(,)?) => {
        String::from($id)
    };
}
