//! Tests of the whole tool, through its public face: small projects made on the spot, and the example council.

mod build;
mod command;
mod diagnostics;
mod direction;
mod driver;
mod example;
mod golden;
mod theme;
