//! A model of the other side of the SMS permit number 8103, for tests.
//!
//! The product turns what a person typed into one message; this crate is what receives it.
//! It knows the message format from the published facts alone and **must never depend on the
//! product's core** (nor on anything the core depends on): a harness that shares code with the
//! thing it checks shares its mistakes too. It has no dependencies at all.
//!
//! * [`gateway`]: the strict receiver, which approves or refuses a message;
//! * [`sloppy`]: numbers as people type them, each with the truth behind it;
//! * [`faults`]: planted faults, to prove that the harness notices;
//! * [`tally`]: the count per family of noise, and the verdict;
//! * [`prng`]: the small deterministic generator behind the samples.
//!
//! The real gateway is gone (permits ended on 2021-01-18) and parts of it were never published.
//! What is assumed here and not known is said where it is assumed.

pub mod faults;
pub mod gateway;
pub mod prng;
pub mod sloppy;
pub mod tally;
