//! Whatever is typed: no panic, and nothing is sent that the grammar does not allow.

#![allow(clippy::unwrap_used)]

mod support;

use std::sync::LazyLock;

use companion_core::{Companion, StatusQuery};
use proptest::prelude::*;
use support::{ask, at, open, typed};

static APP: LazyLock<(tempfile::TempDir, Companion)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    (folder, app)
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn only_the_grammars_characters_are_sent(
        kind in prop::sample::select(vec!["OYQ", "MOM", "MYI", "DYI"]),
        number in "(\\PC|[0-9]|MYI|O|l|\u{2066}|\n){0,30}",
    ) {
        let query = ask("2", "baku", vec![typed(kind, &number)]);
        if let Ok(board) = APP.1.permit_preview(&query, &at("2020-12-20T10:00:00+04:00")) {
            let body = board.drafts[0].body.clone().unwrap();
            let allowed = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ' ';
            prop_assert!(body.chars().all(allowed), "{body:?}");
            let start = format!("2 {kind}");
            prop_assert!(body.starts_with(&start), "{}", body);
        }
    }

    /// A status holds until its `refresh_at`: nothing reads differently a second before it.
    #[test]
    fn a_view_reads_the_same_until_refresh_at(
        place in prop::sample::select(vec!["baku", "lankaran", "lankaran/villages", "shaki/centre"]),
        moment in prop_oneof![1_580_000_000_i64..1_640_000_000, 1_795_000_000_i64..1_796_000_000],
    ) {
        let query = StatusQuery { place: Some(place.to_owned()), ..StatusQuery::default() };
        let mut context = at("2020-12-20T10:00:00+04:00");
        context.now.epoch_seconds = moment;
        let now = APP.1.status(&query, &context).unwrap();
        let Some(refresh) = now.refresh_at.map(|moment| moment.epoch_seconds) else {
            prop_assert!(now.freshness.is_stale);
            return Ok(());
        };
        prop_assert!(refresh > moment);
        context.now.epoch_seconds = refresh - 1;
        let before = APP.1.status(&query, &context).unwrap();
        prop_assert_eq!(&now, &before);
        context.now.epoch_seconds = refresh;
        prop_assert_ne!(&before, &APP.1.status(&query, &context).unwrap());
    }

    #[test]
    fn any_text_is_a_place_or_none(text in "\\PC{0,20}", far in any::<i32>()) {
        let query = StatusQuery { place: Some(text), ..StatusQuery::default() };
        let mut context = at("2020-12-20T10:00:00+04:00");
        context.now.epoch_seconds += i64::from(far) * 10;
        APP.1.status(&query, &context).unwrap();
    }
}
