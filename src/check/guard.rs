//! What a record may not smuggle in: letters that nobody sees, markup that would be left out, drawings that do things.

pub mod drawings;
pub mod letters;
pub mod markup;
pub mod nesting;
