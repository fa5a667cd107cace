//! Tests of the whole tool, through its public face: small projects made on the spot, and the example council.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod assurance;
mod assurance_facts;
mod bound;
mod build;
mod candour;
mod charts;
mod command;
mod corpus;
mod data;
mod diagnostics;
mod direction;
mod draft;
mod driver;
mod editions;
mod example;
mod feeds;
mod fixes;
mod formats;
mod golden;
mod hostile;
mod languages;
mod news;
mod orders;
mod parity;
mod places;
mod policy;
mod preview;
mod rebuild;
mod rules;
mod schema;
mod serve;
mod theme;
mod together;
mod translate;
mod untouched;
mod weights;
