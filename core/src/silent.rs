//! `Debug` of anything personal says only what it is, so that nothing personal reaches a log.

macro_rules! silent {
    ($($type:ident),* $(,)?) => {$(
        impl std::fmt::Debug for $type {
            /// Says only what it is: nothing personal reaches a log.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($type), " { .. }"))
            }
        }
    )*};
}
pub(crate) use silent;
