//! Every mistake of a pack, found before anybody relies on it.

mod grammar;
mod ids;
mod person;
mod references;
mod regimes;
mod texts;
#[cfg(feature = "authoring")]
mod zone;

use std::collections::HashSet;

use crate::capability;
use crate::load::Problem;
use crate::model::Pack;
use crate::places::PlaceTree;

/// Checks a pack that could be read. Problems come in the order of the tables.
pub fn check(pack: &Pack) -> Vec<Problem> {
    let places = PlaceTree::new(pack);
    let mut found = Findings::default();
    ids::check(pack, &mut found);
    references::check(pack, &places, &mut found);
    texts::check(pack, &mut found);
    regimes::check(pack, &places, &mut found);
    grammar::check(pack, &mut found);
    person::check(pack, &places, &mut found);
    #[cfg(feature = "authoring")]
    zone::check(pack, &mut found);
    for rule in &pack.opaque {
        let lacking = capability::missing(&rule.needs).join(", ");
        found.problems.push(Problem {
            table: rule.table.clone(),
            position: u32::MAX,
            id: rule.id.clone(),
            key: "needs".to_owned(),
            reason: format!(
                "this version of Companion cannot compute it (it needs {lacking}); its text and \
                 source will be shown"
            ),
            is_warning: true,
        });
    }
    found.problems
}

/// The words for the basis of a stay.
const BASES: [&str; 5] = ["visa", "visa_free", "registration", "temporary", "permanent"];

#[derive(Default)]
struct Findings {
    problems: Vec<Problem>,
}

impl Findings {
    fn add(&mut self, table: &str, position: usize, id: &str, key: &str, reason: String) {
        self.problems.push(Problem::new(table, position, id, key, reason));
    }

    /// The word for a basis of stay is one of those that conditions know.
    fn basis(&mut self, table: &str, position: usize, id: &str, key: &str, word: &str) {
        if !BASES.contains(&word) {
            let reason = format!("\"{word}\" is not one of {}", BASES.join(", "));
            self.add(table, position, id, key, reason);
        }
    }
}

/// Of any table: so the code that fills a set is there once.
type Ids<'i, 'a> = &'i mut dyn Iterator<Item = &'a str>;

fn ids<'a>(ids: Ids<'_, 'a>) -> HashSet<&'a str> {
    ids.collect()
}

/// Runs `$visit!(table name, slice of rules)` for every table whose rules have an id and a source.
macro_rules! each_sourced_table {
    ($pack:expr, $visit:ident) => {
        $visit!("coverage", $pack.coverage);
        $visit!("regime", $pack.regimes);
        $visit!("scheme", $pack.schemes);
        $visit!("reason", $pack.reasons);
        $visit!("quota", $pack.quotas);
        $visit!("message", $pack.messages);
        $visit!("document_kind", $pack.document_kinds);
        $visit!("errand", $pack.errands);
        $visit!("note", $pack.notes);
        $visit!("reply", $pack.replies);
        $visit!("contact", $pack.contacts);
        $visit!("calendar", $pack.calendars);
        $visit!("stay", $pack.stays);
        $visit!("deadline", $pack.deadlines);
        $visit!("application", $pack.applications);
        $visit!("suspension", $pack.suspensions);
        $visit!("guide", $pack.guides);
        $visit!("action", $pack.actions);
    };
}
use each_sourced_table;
