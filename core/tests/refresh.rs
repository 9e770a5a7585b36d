//! Every view holds until its `refresh_at`: asked a second before, it reads the same; asked then, it
//! reads differently, but for boundaries that are promised whether anything changes or not.

#![allow(clippy::unwrap_used)]

mod support;

use std::fmt::Debug;
use std::path::Path;
use std::sync::LazyLock;

use companion_core::{
    Companion, Context, DocumentInput, DraftHolder, DraftQuery, Moment, PersonInput, StatusQuery,
};
use proptest::prelude::*;
use proptest::sample::select;
use support::{at, open, typed};

/// An installation of a pack with people, documents and permits in every state.
struct World {
    _folder: tempfile::TempDir,
    app: Companion,
    people: Vec<String>,
    places: &'static [&'static str],
    /// The time that its rules speak of.
    span: (i64, i64),
}

fn seconds(text: &str) -> i64 {
    Moment::parse(text).unwrap().epoch_seconds
}

/// A pack, and what is done with it.
#[derive(Clone, Copy)]
struct Setting {
    pack: &'static str,
    /// Places to live in and to ask about; those before the third have somebody.
    places: &'static [&'static str],
    /// A kind of document, and three numbers of it.
    kind: &'static str,
    numbers: [&'static str; 3],
    /// An approval, and the codes of two reasons; it is for the first.
    yes: &'static str,
    codes: [&'static str; 2],
    /// When the people came and asked.
    begin: &'static str,
    /// The time that the rules speak of.
    span: [&'static str; 2],
}

fn world(setting: Setting) -> World {
    let Setting { pack, places, kind, numbers, yes, codes, begin, span } = setting;
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    if pack != "embedded" {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packs");
        let checked = companion_rulepack::source::read(&path.join(format!("{pack}.toml"))).unwrap();
        app.import_rules(&checked.json, &at("2020-01-01T00:00:00Z")).unwrap();
    }
    let now = |minutes: i64| {
        let mut context = at(begin);
        context.now.epoch_seconds += minutes * 60;
        context
    };
    let day = |text: &str| text[..10].to_owned();
    let mut people = Vec::new();
    let mut documents = Vec::new();
    for (index, place) in places.iter().cycle().take(3).enumerate() {
        let mut person = PersonInput {
            name: Some(format!("PERSON {index}")),
            place: Some((*place).to_owned()),
            ..PersonInput::default()
        };
        // One turns 26 a week later, one 65, and one does not say.
        let mut born = at(begin).now;
        born.epoch_seconds += 7 * 24 * 60 * 60;
        let years = [26, 65, 0][index];
        if years > 0 {
            let birthday = born.to_string();
            let year: i32 = birthday[..4].parse().unwrap();
            person.born = Some(format!("{}{}", year - years, &birthday[4..10]));
        }
        let person = app.add_person(&person, &now(0)).unwrap();
        let document = DocumentInput {
            kind: Some(kind.to_owned()),
            number: Some(numbers[index].to_owned()),
            person: Some(person.id.clone()),
            valid_until: [Some(day(begin)), Some(day(span[1])), None][index].clone(),
            ..DocumentInput::default()
        };
        documents.push(app.add_document(&document, &now(0)).unwrap().id);
        people.push(person.id);
    }
    let ask = |holder: DraftHolder, code: &str, minutes: i64| {
        let query = DraftQuery {
            reason: Some(code.to_owned()),
            holders: vec![holder],
            place: Some(places[0].to_owned()),
            fields: [("name", "X Y"), ("flat", "1"), ("address", "KELP 1")]
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into(),
            ..DraftQuery::default()
        };
        let board = app.permit_draft(&query, &now(minutes)).unwrap();
        board.drafts[0].id.clone().unwrap()
    };
    let stored = |index: usize| DraftHolder {
        document: Some(documents[index].clone()),
        ..Default::default()
    };
    // Approved and running, sent and waiting, only drafted, kept; whoever it is.
    let active = ask(stored(0), codes[0], 0);
    app.permit_sent(&active, &now(1)).unwrap();
    let text = yes.replace("{number}", numbers[0]);
    let reply = app.permit_reply(&text, Some(&active), None, &now(2)).unwrap();
    assert_eq!(reply.permit.as_ref(), Some(&active), "{pack}: {}", reply.text);
    let waiting = ask(stored(1), codes[1], 3);
    app.permit_sent(&waiting, &now(4)).unwrap();
    ask(stored(2), codes[0], 5);
    let kept = ask(typed(kind, numbers[2]), codes[1], 6);
    app.permit_keep(&kept, true, &now(7)).unwrap();
    assert_eq!(app.permits(&now(8)).unwrap().len(), 4, "{pack}");
    World { _folder: folder, app, people, places, span: (seconds(span[0]), seconds(span[1])) }
}

static WORLDS: LazyLock<[World; 5]> = LazyLock::new(|| {
    let azerbaijan = Setting {
        pack: "embedded",
        places: &[
            "baku",
            "lankaran",
            "lankaran/villages",
            "shaki/centre",
            "azerbaijan",
            "atlantis",
        ],
        kind: "MYI",
        numbers: ["1111111", "2222222", "3333333"],
        yes: "2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 3 saat müddətinə yaşayış \
              yerinizi tərk edə bilərsiniz.",
        codes: ["2", "1"],
        begin: "2020-12-28T10:00:00+04:00",
        span: ["2020-12-20T00:00:00+04:00", "2021-02-10T00:00:00+04:00"],
    };
    let quillon = Setting {
        pack: "some-people",
        places: &["north", "east", "west", "south", "quillon"],
        kind: "plume",
        numbers: ["11111", "22222", "33333"],
        yes: "GRANTED S",
        codes: ["S", "H"],
        begin: "2021-04-10T20:00:00+05:45",
        span: ["2021-02-10T00:00:00+05:45", "2021-06-10T00:00:00+05:45"],
    };
    let marrowmere = Setting {
        pack: "two-recipients",
        places: &["inland", "brine-port", "gull-rock", "marrowmere", "docks"],
        kind: "guest",
        numbers: ["1111", "2222", "3333"],
        yes: "YES GX{number}",
        codes: ["A", "C"],
        begin: "2020-06-10T10:00:00-04:00",
        span: ["2020-05-25T00:00:00-04:00", "2020-08-10T00:00:00-04:00"],
    };
    let helikonia = Setting {
        pack: "weekly-unicode",
        places: &["lyra", "owl-town", "mist", "helikonia"],
        kind: "leaf",
        numbers: ["1111", "2222", "3333"],
        yes: "Ναι, 3 ώρες.",
        codes: ["Ω1", "Ω2"],
        begin: "2020-10-24T22:00:00+03:00",
        span: ["2020-09-20T00:00:00+03:00", "2020-12-10T00:00:00+02:00"],
    };
    let later = Setting {
        begin: "2020-11-20T12:00:00+02:00",
        span: ["2020-10-24T00:00:00+03:00", "2021-07-10T00:00:00+03:00"],
        ..helikonia
    };
    [azerbaijan, quillon, marrowmere, helikonia, later].map(world)
});

/// Asks at a moment, at the second before the view says that it changes, and then.
fn holds_until_refresh<V: PartialEq + Debug>(
    context: &Context,
    refresh_at: impl Fn(&V) -> Option<i64>,
    view: impl Fn(&Context) -> V,
) -> Result<(), TestCaseError> {
    let at = |epoch_seconds: i64| {
        let mut context = context.clone();
        context.now.epoch_seconds = epoch_seconds;
        view(&context)
    };
    let now = context.now.epoch_seconds;
    let first = at(now);
    let Some(refresh) = refresh_at(&first) else {
        // It never reads differently.
        for later in [24 * 60 * 60, 8 * 24 * 60 * 60, 2_000 * 24 * 60 * 60] {
            prop_assert!(first == at(now + later), "changed without refresh_at, {later} s later");
        }
        return Ok(());
    };
    prop_assert!(refresh > now, "refresh_at {refresh} is not after {now}");
    for before in [now + (refresh - now) / 2, refresh - 1] {
        prop_assert!(first == at(before), "changed at {before}, before refresh_at {refresh}");
    }
    prop_assert!(first != at(refresh), "reads the same at its refresh_at {refresh}");
    Ok(())
}

fn seconds_of(moment: Option<Moment>) -> Option<i64> {
    moment.map(|moment| moment.epoch_seconds)
}

/// What a debug text of silent views cannot tell: the JSON that a shell gets.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_view_reads_the_same_until_its_refresh_at(
        world in 0..5_usize,
        part in 0.0..1.0_f64,
        near in select(vec![true, false]),
        offset in select(vec![-10 * 3600, -4 * 3600, 0, 4 * 3600, 20_700, 14 * 3600]),
        place in any::<prop::sample::Index>(),
        to in proptest::option::of(any::<prop::sample::Index>()),
        person in proptest::option::of(0..3_usize),
    ) {
        let world = &WORLDS[world];
        let (app, (from, until)) = (&world.app, world.span);
        // Half of the moments are close to what was asked for, the others anywhere.
        let length = if near { 10 * 24 * 60 * 60 } else { until - from };
        let start = if near { (from + until) / 2 - length / 2 } else { from };
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
        let moment = start + (length as f64 * part) as i64;
        let now = Moment { epoch_seconds: moment, utc_offset_seconds: offset };
        let context = Context { now, language: "en".to_owned() };

        let query = StatusQuery {
            place: Some((*place.get(world.places)).to_owned()),
            to: to.map(|to| (*to.get(world.places)).to_owned()),
            person: person.map(|person| world.people[person].clone()),
        };
        holds_until_refresh(
            &context,
            |view: &companion_core::StatusView| seconds_of(view.refresh_at),
            |context| app.status(&query, context).unwrap(),
        )?;
        holds_until_refresh(
            &context,
            |(at, _): &(Option<i64>, String)| *at,
            |context| {
                let home = app.home(None, None, context).unwrap();
                let refresh_at = seconds_of(home.refresh_at);
                (refresh_at, json(&home))
            },
        )?;
        holds_until_refresh(
            &context,
            |(at, _): &(Option<i64>, String)| *at,
            |context| {
                let list = app.documents(context).unwrap();
                (list.iter().filter_map(|view| seconds_of(view.refresh_at)).min(), json(&list))
            },
        )?;
        holds_until_refresh(
            &context,
            |(at, _): &(Option<i64>, String)| *at,
            |context| {
                let list = app.permits(context).unwrap();
                (list.iter().filter_map(|view| seconds_of(view.refresh_at)).min(), json(&list))
            },
        )?;
        holds_until_refresh(
            &context,
            |view: &companion_core::AboutView| seconds_of(view.refresh_at),
            |context| app.about(context).unwrap(),
        )?;
        holds_until_refresh(
            &context,
            |view: &companion_core::RulesView| seconds_of(view.refresh_at),
            |context| app.rules(None, context).unwrap(),
        )?;
    }
}

/// A board is promised to be asked again at midnight, whether anything changes then or not.
fn board_holds(world: &World, place: &str, moment: i64) {
    let query = DraftQuery {
        reason: Some("2".to_owned()),
        place: Some(place.to_owned()),
        holders: vec![typed("MYI", "1234567")],
        ..DraftQuery::default()
    };
    let at = |epoch_seconds: i64| {
        let now = Moment { epoch_seconds, utc_offset_seconds: 0 };
        let context = Context { now, language: "en".to_owned() };
        world.app.permit_preview(&query, &context).unwrap()
    };
    let first = at(moment);
    let refresh = first.refresh_at.unwrap();
    assert!(refresh.epoch_seconds > moment && refresh.epoch_seconds <= moment + 24 * 60 * 60);
    assert!(json(&first) == json(&at(refresh.epoch_seconds - 1)), "at {moment}");
}

#[test]
fn a_board_reads_the_same_until_its_refresh_at() {
    let world = &WORLDS[0];
    for step in 0..60 {
        let moment = world.span.0 + step * 74_321;
        board_holds(world, world.places[step as usize % 5], moment);
    }
}

/// Hours of every day that do not concern the person stand before an end two months away.
#[test]
fn the_end_of_a_regime_is_seen_behind_weeks_of_daily_hours() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/packs");
    let text = std::fs::read_to_string(packs.join("night-and-day.toml")).unwrap();
    let of_night = "reasons = [\"dus-owl\", \"dus-healer\"]";
    assert_eq!(text.matches(of_night).count(), 1);
    let text = text.replace(of_night, "when = { field = { guild = [\"bell\"] } }");
    let file = folder.path().join("pack.toml");
    std::fs::write(&file, text).unwrap();
    let checked = companion_rulepack::source::read(&file).unwrap();
    let now = at("2021-04-01T12:00:00+09:00");
    app.import_rules(&checked.json, &now).unwrap();
    let asks = |guild: &str| {
        let person = PersonInput {
            place: Some("lantern-hill".to_owned()),
            fields: [("guild".to_owned(), guild.to_owned())].into(),
            ..PersonInput::default()
        };
        let person = Some(app.add_person(&person, &now).unwrap().id);
        let place = Some("lantern-hill".to_owned());
        app.status(&StatusQuery { place, person, ..StatusQuery::default() }, &now).unwrap()
    };
    let until = |guild: &str| asks(guild).until.unwrap().to_string();
    assert_eq!(until("wax"), "2021-06-01T06:00:00+09:00");
    assert_eq!(asks("wax").next_change.unwrap().at.to_string(), "2021-06-01T06:00:00+09:00");
    assert_eq!(until("bell"), "2021-04-01T22:00:00+09:00");
}
