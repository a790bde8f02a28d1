//! The texts that this crate ships, as the build script baked them.

crate::baked!(pub(crate) texts);
pub(crate) use texts::TEXTS;

/// Whether this crate's own table has a code. For [`retcode!`](crate::retcode).
#[doc(hidden)]
pub const fn is_embedded(code: &str) -> bool {
    texts::is_code(code)
}
