//! The status, the sheet to print, shared text and what the app says of itself.

use std::fmt::Write;

use companion_core::{LANGUAGES, StatusQuery};

use crate::{NOW, at, compare, told};

#[test]
fn the_pages_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let (app, _) = told(folder.path());
    for language in LANGUAGES {
        let now = at(NOW, language);
        let query =
            StatusQuery { place: Some("northport/centre".to_owned()), ..StatusQuery::default() };
        let status = app.status(&query, &now).unwrap();
        let mut text = format!("== status\n{}\n{}\n", status.headline, status.advice);
        for layer in &status.layers {
            writeln!(text, "- {}: {}", layer.title, layer.text).unwrap();
        }
        let scan = app.scan("My new card is STC 654321.", &now).unwrap();
        writeln!(text, "== scan\n{:?} {}", scan.outcome, scan.text).unwrap();
        let about = app.about(&now).unwrap();
        writeln!(text, "== about\n{}\n{}", about.statements.join("\n"), about.freshness.text)
            .unwrap();
        let sheet = app.sheet(&now).unwrap().html;
        let (_, shown) = sheet.split_once("</style>").unwrap();
        writeln!(text, "== sheet\n{shown}").unwrap();
        compare("pages", language, &text);
    }
}
