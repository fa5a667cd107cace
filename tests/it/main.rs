//! Tests of the whole tool, through its public face: small projects made on the spot, and the example council.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod build;
mod charts;
mod command;
mod data;
mod diagnostics;
mod direction;
mod draft;
mod driver;
mod editions;
mod example;
mod feeds;
mod golden;
mod languages;
mod news;
mod orders;
mod parity;
mod preview;
mod serve;
mod theme;
mod translate;
mod untouched;
