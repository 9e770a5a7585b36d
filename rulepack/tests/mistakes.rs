//! Each kind of mistake is named with its file, line and rule.
#![cfg(feature = "authoring")]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use companion_rulepack::source::{Mistake, read};

/// A small pack without mistakes; tests break one thing in it.
const PACK: &str = include_str!("small.toml");

fn check(text: &str) -> Vec<Mistake> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("small.toml");
    std::fs::write(&file, text).unwrap();
    match read(&file) {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes,
    }
}

/// Replaces one text and expects a mistake of the rule, with the words, at a line that reads so.
#[track_caller]
fn expect(old: &str, new: &str, rule: &str, words: &str, line: &str) {
    assert_eq!(PACK.matches(old).count(), 1, "{old} must stand once in the pack");
    let text = PACK.replace(old, new);
    let mistakes = check(&text);
    let found = mistakes.iter().find(|m| m.rule == rule && m.reason.contains(words));
    let found = found.unwrap_or_else(|| panic!("no {rule} with \"{words}\" in {mistakes:#?}"));
    assert!(found.file.ends_with("small.toml"));
    let at = text.lines().nth(found.line as usize - 1).unwrap_or_default();
    assert!(at.contains(line), "line {}: {at}", found.line);
}

/// Adds rules to the end and expects a mistake as [`expect`] does.
#[track_caller]
fn expect_with(more: &str, rule: &str, words: &str, line: &str) {
    expect(
        "name.en = \"Hotline\"",
        &format!(
            "name.en = \"Hotline\"\nphone = \"112\"\nsource = [\"decree\"]\n\
             {more}\n[[contact]]\nid = \"other\"\nname.en = \"Other\""
        ),
        rule,
        words,
        line,
    );
}

#[test]
fn the_small_pack_has_none() {
    assert_eq!(check(PACK), Vec::new());
}

#[test]
fn no_source() {
    expect(
        "source = [\"decree\"] # regime",
        "source = []",
        "regime lockdown",
        "no source",
        "source = []",
    );
    expect(
        "source = [\"decree\"] # reason",
        "source = [\"x\"]",
        "reason food",
        "no source \"x\"",
        "[\"x\"]",
    );
}

#[test]
fn unknown_place() {
    expect(
        "places.include = [\"capital\"]",
        "places.include = [\"capitol\"]",
        "regime lockdown",
        "no place \"capitol\"",
        "capitol",
    );
}

#[test]
fn the_local_language_is_one_of_the_pack() {
    expect(
        "languages = [\"en\"]",
        "languages = [\"en\"]\nlocal_language = \"az\"",
        "[pack]",
        "not one of the pack's languages",
        "local_language",
    );
}

#[test]
fn a_guide_holds_in_places_that_exist() {
    let guide = "[[guide]]\nid = \"lost\"\ntitle.en = \"t\"\nsteps = [{ en = \"t\" }]\n\
        places.exclude = [\"capitol\"]\nsource = [\"decree\"]\n\n[[scheme]] # the scheme";
    expect("[[scheme]] # the scheme", guide, "guide lost", "no place \"capitol\"", "capitol");
}

#[test]
fn contradicting_regimes() {
    let second = "[[regime]]\nid = \"second\"\nlayer = \"permit\"\nfrom = \"2021-01-10T00:00\"\n\
        to = \"2021-01-20T00:00\"\nscheme = \"sms\"\nminutes = 60\ntitle.en = \"t\"\n\
        text.en = \"t\"\nsource = [\"decree\"]\n\n[[scheme]] # the scheme";
    expect(
        "[[scheme]] # the scheme",
        second,
        "regime second",
        "it contradicts lockdown",
        "2021-01-10",
    );
}

/// The regime of the small pack, for some people, beside a second one for others.
fn two_permits(first: &str, second: &str) -> Vec<String> {
    let permit = "scheme = \"sms\"\nminutes = 60";
    let text = PACK.replace("minutes = 90\n", &format!("minutes = 90\n{first}\n"));
    let field =
        "[[field]]\nid = \"sex\"\nlabel.en = \"t\"\nhint.en = \"t\"\ncharacters = \"A-Z\"\n";
    let second = regime("second", "permit", &format!("{permit}\n{second}"));
    let text = format!("{text}\n{field}{second}");
    check(&text)
        .into_iter()
        .map(|mistake| format!("{}: {}", mistake.rule, mistake.reason))
        .collect()
}

fn regime(id: &str, layer: &str, more: &str) -> String {
    format!(
        "[[regime]]\nid = \"{id}\"\nlayer = \"{layer}\"\nfrom = \"2021-01-10T00:00\"\n\
         to = \"2021-01-20T00:00\"\ntitle.en = \"t\"\ntext.en = \"t\"\n\
         source = [\"decree\"]\n{more}\n"
    )
}

#[test]
fn regimes_for_people_who_can_be_the_same_contradict_each_other() {
    for (first, second) in [
        ("", "when.age_from = 18"),
        ("when.age_from = 18", ""),
        ("when.age_from = 18", "when.age_from = 60"),
        ("when.age_to = 65", "when.age_from = 65"),
        ("when.age_from = 18", "when.citizenship = [\"TUR\"]"),
        ("when.citizenship = [\"TUR\", \"IND\"]", "when.citizenship = [\"IND\", \"TUR\"]"),
        ("when.citizenship = [\"TUR\", \"IND\"]", "when.citizenship_not = [\"TUR\"]"),
        ("when.citizenship_not = [\"TUR\"]", "when.citizenship_not = [\"IND\"]"),
        ("when.basis = [\"visa\"]", "when.number_ends = [\"1\"]"),
        ("when.field = { sex = [\"A\"] }", "when.field = { sex = [\"B\", \"A\"] }"),
    ] {
        let found = two_permits(first, second);
        assert_eq!(found.len(), 1, "{first} and {second}: {found:?}");
        let expected = "it contradicts lockdown: two permits";
        assert!(found[0].contains(expected), "{first} and {second}: {found:?}");
    }
}

#[test]
fn regimes_for_other_people_stand_side_by_side() {
    for (first, second) in [
        ("when.age_to = 64", "when.age_from = 65"),
        ("when.age_from = 65", "when.age_to = 64"),
        ("when.citizenship = [\"TUR\"]", "when.citizenship = [\"IND\"]"),
        ("when.citizenship = [\"TUR\"]", "when.citizenship_not = [\"IND\", \"TUR\"]"),
        ("when.basis = [\"visa\"]", "when.basis = [\"permanent\"]"),
        ("when.number_ends = [\"1\", \"3\"]", "when.number_ends = [\"2\"]"),
        ("when.field = { sex = [\"A\"] }", "when.field = { sex = [\"B\"] }"),
        ("when.to = \"2021-01-14\"", "when.from = \"2021-01-15\""),
    ] {
        assert_eq!(two_permits(first, second), Vec::<String>::new(), "{first} and {second}");
    }
}

#[test]
fn curfews_that_let_different_reasons_through() {
    let coverage = "\n[[coverage]]\nid = \"quiet\"\nlayer = \"curfew\"\nfrom = \"2021-01-01T00:00\"\n\
                    text.en = \"t\"\nsource = [\"decree\"]\n";
    let curfews = |first: &str, second: &str| {
        let (first, second) = (regime("one", "curfew", first), regime("two", "curfew", second));
        check(&format!("{PACK}{coverage}{first}{second}"))
    };
    let food = "reasons = [\"food\"]";
    let night = |more: &str| format!("hours = [{{ from = \"22:00\", to = \"06:00\" }}]\n{more}");
    let day = |more: &str| format!("hours = [{{ from = \"06:00\", to = \"22:00\" }}]\n{more}");
    for (first, second) in
        [(food.to_owned(), String::new()), (night(food), String::new()), (night(food), night(""))]
    {
        let found = curfews(&first, &second);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].reason.contains("two curfews at once let different reasons through"));
    }
    for (first, second) in [
        (food.to_owned(), food.to_owned()),
        (night(food), day("")),
        (format!("{food}\nwhen.age_from = 18"), "when.age_to = 17".to_owned()),
        // Stricter for some people: the stricter one counts for them.
        (format!("{food}\nwhen.age_from = 18"), "when.age_to = 30".to_owned()),
    ] {
        assert_eq!(curfews(&first, &second), Vec::new());
    }
    expect(
        "minutes = 90",
        "minutes = 90\nreasons = [\"food\"]",
        "regime lockdown",
        "only a curfew lets reasons through",
        "reasons",
    );
    let nobody = curfews("reasons = [\"nobody\"]", "reasons = [\"nobody\"]");
    assert!(nobody.iter().any(|m| m.reason.contains("no reason \"nobody\"")), "{nobody:#?}");
}

#[test]
fn a_missing_text() {
    expect(
        "text.en = \"Buy food.\"",
        "text.ru = \"Еда.\"",
        "reason food",
        "missing in: en",
        "text.ru",
    );
}

#[test]
fn a_country_of_sim_cards_is_two_small_letters() {
    let message = |country: &str| format!("sim_country = \"{country}\"");
    let part = "{ part = \"reason_code\" }";
    expect_with(
        &carried("", part, &message("aze")),
        "message card-message",
        "ISO 3166-1",
        "sim_country",
    );
    expect_with(
        &carried("", part, &message("AZ")),
        "message card-message",
        "ISO 3166-1",
        "sim_country",
    );
}

#[test]
fn a_character_outside_the_alphabet() {
    expect("separator = \" \"", "separator = \"‐\"", "message ask", "U+2010", "separator");
    expect("code = \"1\"", "code = \"İ\"", "message ask", "U+0130", "parts");
    expect(
        "characters = \"A-Z \"",
        "characters = \"any\"",
        "message ask",
        "the field name",
        "parts",
    );
}

#[test]
fn outside_coverage() {
    expect(
        "to = \"2021-02-01T00:00\" # coverage",
        "to = \"2021-01-15T00:00\"",
        "regime lockdown",
        "not known there",
        "layer = ",
    );
}

/// Adds rules to the pack and expects a mistake in them, with the words.
#[track_caller]
fn expect_in(rules: &str, rule: &str, words: &str) {
    let mistakes = check(&format!("{PACK}\n{rules}"));
    assert!(
        mistakes.iter().any(|m| m.rule == rule && m.reason.contains(words)),
        "no {rule} with \"{words}\" in {mistakes:#?}"
    );
}

/// Rules of a person's time without mistakes. Several tables use one id: people type it after the
/// table's own word.
const PERSON: &str = include_str!("person.toml");

/// The rules of a person's time with one text replaced, and a mistake in them.
#[track_caller]
fn expect_of_person(old: &str, new: &str, rule: &str, words: &str) {
    assert_eq!(PERSON.matches(old).count(), 1, "{old} must stand once in the rules");
    expect_in(&PERSON.replace(old, new), rule, words);
}

#[test]
fn a_person_s_time_has_none() {
    assert_eq!(check(&format!("{PACK}\n{PERSON}")), Vec::new());
    // Other tables share their ids.
    expect_of_person("id = \"closed\"", "id = \"due\"", "suspension due", "used twice");
}

#[test]
fn calendars() {
    let second = "[[calendar]]\nid = \"other\"\nweekend = [\"fri\"]\nknown = []\ntext.en = \"t\"\n\
        source = [\"decree\"]\n";
    expect_in(&format!("{PERSON}\n{second}"), "calendar other", "one calendar");
    let week = "[\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]";
    expect_of_person("[\"sat\", \"sun\"]", week, "calendar work", "no day of the week is worked");
    expect_of_person("day = 29", "day = 30", "calendar work", "no such day of the year");
    expect_of_person(
        "to = \"2021-05-02\"",
        "to = \"2021-04-30\"",
        "calendar work",
        "it ends before",
    );
    expect_of_person(
        "to = \"2021-12-31\"",
        "to = \"2020-12-31\"",
        "calendar work",
        "it ends before",
    );
    let counting = "[[deadline]]\nid = \"late\"\ncode = \"late\"\ntitle.en = \"t\"\n\
        anchor = \"entry\"\nworking_days = 3\ntext.en = \"t\"\nsource = [\"decree\"]\n";
    let mistakes = check(&format!("{PACK}\n{counting}"));
    assert!(mistakes.iter().any(|m| m.reason.contains("add a [[calendar]]")), "{mistakes:#?}");
}

#[test]
fn deadlines() {
    let expect_due = |old: &str, new: &str, words: &str| {
        expect_of_person(old, new, "deadline due", words);
    };
    for days in ["", "days = 15\nmonths = 1", "days = 15\nworking_days = 3"] {
        expect_due("days = 15", days, "give one of days");
    }
    let expect_anchor = |new: &str, words: &str| expect_due("anchor = \"entry\"", new, words);
    expect_anchor("anchor = \"absence\"", "so many days within so many months");
    expect_anchor("anchor = \"document_end\"", "name the kinds of document");
    for name in ["date", "event", "step"] {
        expect_anchor(&format!("anchor = \"{name}\""), "belongs to the anchor that needs it");
    }
    for key in ["on = \"2021-01-10\"", "events = [\"moved\"]", "step = \"paid\""] {
        expect_anchor(&format!("anchor = \"entry\"\n{key}"), "belongs to the anchor");
    }
    for names in [
        "anchor = \"document_end\"\ndocuments = [\"x\"]",
        "anchor = \"entry\"\ndone_by = [\"x\"]",
        "anchor = \"entry\"\nchannels = [\"x\"]",
        "anchor = \"entry\"\napplication = \"x\"",
        "anchor = \"step\"\nstep = \"review\"\napplications = [\"x\"]",
        "anchor = \"entry\"\nwhen = { document_kind = [\"x\"] }",
    ] {
        expect_anchor(names, "\"x\"; add it or correct the id");
    }
    expect_anchor("anchor = \"entry\"\nwhen = { citizenship = [\"Turkey\"] }", "three letters");
    expect_anchor("anchor = \"entry\"\nlate.ru = \"t\"", "missing in: en");
}

#[test]
fn stays_and_applications() {
    let on_visa = "documents = [\"visa\"] # stay";
    expect_of_person(on_visa, "", "stay visa", "nothing ends this stay");
    expect_of_person(on_visa, "documents = [\"x\"]", "stay visa", "no \"x\"");
    let steps = "[\"applied\", \"decided\"]";
    for wrong in ["[\"decided\"]", "[\"applied\", \"paid\", \"review\"]", "[]"] {
        expect_of_person(steps, wrong, "application visa", "begin with applied");
    }
    expect_of_person("gives = [\"visa\"]", "gives = [\"x\"]", "application visa", "no \"x\"");
    let contacts = "contacts = [\"call\"]";
    expect_of_person(contacts, "contacts = [\"x\"]", "application visa", "no \"x\"");
    expect_of_person("pending.en", "pending.ru", "application visa", "missing in: en");
}

#[test]
fn suspensions_guides_and_actions() {
    let ends = "ends_to = \"2021-02-01\"";
    expect_of_person(ends, "ends_to = \"2020-02-01\"", "suspension closed", "it ends before");
    let to = "\nto = \"2021-03-01\"";
    expect_of_person(to, "\nto = \"2020-03-01\"", "suspension closed", "it ends before");
    expect_of_person("over.en", "over.ru", "suspension closed", "missing in: en");
    expect_of_person("codes = [\"due\"]", "codes = [\"x\"]", "guide visa", "no \"x\"");
    expect_of_person("{ en = \"one\" }", "{ ru = \"one\" }", "guide visa", "missing in: en");
    let pack = PACK.replace("help = [", "number_guide = \"x\"\nhelp = [");
    let found = check(&format!("{pack}\n{PERSON}"));
    assert!(found.iter().any(|one| one.reason.contains("there is no \"x\"")), "{found:?}");
    let guide = "does = \"guide\"\nguide = \"visa\"";
    expect_of_person(guide, "does = \"guide\"\nguide = \"x\"", "action visa", "no \"x\"");
    for does in ["guide", "call", "permit"] {
        let bare = format!("does = \"{does}\"");
        expect_of_person(guide, &bare, "action visa", "belongs to the action that needs it");
    }
    let both = "does = \"card\"\nguide = \"visa\"";
    expect_of_person(guide, both, "action visa", "belongs to the action that needs it");
}

#[test]
fn versions_of_a_guide() {
    let version = |more: &str| {
        let rest = "title.en = \"V\"\nsteps = [{ en = \"one\" }]\nsource = [\"decree\"]";
        format!("{PERSON}\n[[guide]]\nid = \"v\"\ntopic = \"visa\"\n{rest}\n{more}")
    };
    expect_in(&version(""), "guide v", "same topic");
    expect_in(&version("from = \"2021-02-02\"\nto = \"2021-02-01\""), "guide v", "ends before");
    let own_time = version("from = \"2021-02-01\"");
    assert_eq!(check(&format!("{PACK}\n{own_time}")), Vec::new());
    // An action names the topic, not the version.
    expect_in(&own_time.replace("guide = \"visa\"", "guide = \"v\""), "action visa", "no \"v\"");
}

#[test]
fn the_clock_of_the_country() {
    expect(
        "offset = \"+02:00\"",
        "offset = \"+03:00\"",
        "[zone]",
        "Europe/Athens is at +02:00",
        "[zone]",
    );
    expect("name = \"Europe/Athens\"", "name = \"Europe/Atlantis\"", "[zone]", "IANA", "Atlantis");
}

#[test]
fn mistyped_and_misplaced() {
    expect("minutes = 90", "minuts = 90", "regime lockdown", "minuts", "");
    expect(
        "layer = \"permit\" # regime",
        "layer = \"permits\"",
        "regime lockdown",
        "permits",
        "permits",
    );
    expect(
        "id = \"food\"",
        "id = \"lockdown\"",
        "reason lockdown",
        "used twice",
        "id = \"lockdown\"",
    );
    expect("retired = []", "retired = [\"food\"]", "reason food", "retired", "id = \"food\"");
    expect("[[source]]", "[[source]", "TOML", "", "[[source]");
}

#[test]
fn what_a_newer_app_computes_is_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("small.toml");
    let needing = PACK.replace("minutes = 90", "minutes = 90\nneeds = [\"telepathy\"]\nmind = 1");
    std::fs::write(&file, needing).unwrap();
    let checked = read(&file).unwrap();
    assert_eq!(checked.warnings.len(), 1);
    assert!(checked.warnings[0].reason.contains("telepathy"));
    assert_eq!(checked.pack.opaque.len(), 1);
}

/// A further reason of the pack's scheme.
fn reason(id: &str, code: &str, more: &str) -> String {
    format!(
        "[[reason]]\nid = \"{id}\"\nscheme = \"sms\"\ncode = \"{code}\"\ntitle.en = \"t\"\n\
         text.en = \"t\"\nsource = [\"decree\"]\n{more}\n"
    )
}

/// A further regime in a layer that is known.
fn covered_regime(id: &str, layer: &str, more: &str) -> String {
    format!(
        "[[coverage]]\nid = \"cov-{id}\"\nlayer = \"{layer}\"\nfrom = \"2021-01-01T00:00\"\n\
         text.en = \"t\"\nsource = [\"decree\"]\n[[regime]]\nid = \"{id}\"\nlayer = \"{layer}\"\n\
         from = \"2021-01-05T00:00\"\ntitle.en = \"t\"\ntext.en = \"t\"\nsource = [\"decree\"]\n\
         {more}\n"
    )
}

/// A document kind, a scheme that takes it and a message that carries it.
fn carried(kind: &str, part: &str, message: &str) -> String {
    format!(
        "[[document_kind]]\nid = \"card\"\nname.en = \"Card\"\nsource = [\"decree\"]\n{kind}\n\
         [[scheme]]\nid = \"by-card\"\ntitle.en = \"t\"\nmessages = [\"card-message\"]\n\
         documents = [\"card\"]\nruns_from = \"receipt\"\nanswer_minutes = 1\nsource = [\"decree\"]\n\
         [[reason]]\nid = \"by-card-1\"\nscheme = \"by-card\"\ncode = \"1\"\ntitle.en = \"t\"\n\
         text.en = \"t\"\nsource = [\"decree\"]\n\
         [[message]]\nid = \"card-message\"\nrecipient = \"1\"\nalphabet = \"gsm7\"\n\
         parts = [{part}]\nsource = [\"decree\"]\n{message}\n"
    )
}

#[test]
fn reasons_that_share_a_code_differ() {
    let day = "hours = [{ from = \"06:00\", to = \"21:00\" }]";
    expect_with(&reason("again", "1", ""), "reason again", "has the code 1", "code = ");
    let two = format!("{}{}", reason("a", "2", day), reason("b", "2", day));
    expect_with(&two, "reason b", "has the code 2", "code = ");
    let backwards = "from = \"2021-01-10T00:00\"\nto = \"2021-01-09T00:00\"";
    expect_with(&reason("a", "2", backwards), "reason a", "ends before", "2021-01-09");
    assert_eq!(check(&format!("{PACK}\n{}", reason("a", "1", day))), Vec::new());
    let errand = "[[errand]]\nid = \"e\"\nname.en = \"t\"\nreasons = [\"food\", \"other\"]\nwhy.en = \"t\"\n\
        source = [\"decree\"]";
    let two = format!("{}{errand}", reason("other", "2", ""));
    expect_with(&two, "errand e", "two codes of the scheme sms", "reasons = ");
}

#[test]
fn what_ends_a_permit() {
    let both = "minutes = 5\nlasts = \"day\"";
    expect_with(&reason("a", "2", both), "reason a", "either minutes or an end", "lasts");
    expect("minutes = 90", "minutes = 90\nlasts = \"day\"", "regime lockdown", "either", "lasts");
    expect(
        "to = \"2021-02-01T00:00\"\nplaces.include = [\"capital\"]\nscheme = \"sms\"\nminutes = 90",
        "scheme = \"sms\"\nlasts = \"regime\"",
        "regime lockdown",
        "no end yet",
        "lasts",
    );
    let open = covered_regime("way", "exit", "scheme = \"sms\"");
    let open = format!("{open}{}", reason("a", "2", "lasts = \"regime\""));
    expect_with(&open, "reason a", "the regime way has no end", "lasts");
}

#[test]
fn what_belongs_to_which_layer() {
    expect_with(
        &covered_regime("night", "curfew", "scheme = \"sms\""),
        "regime night",
        "only permit, entry and exit",
        "scheme",
    );
    for key in ["lasts = \"day\"", "headline.en = \"t\"", "minutes = 5", "recipient = \"1\""] {
        let name = key.split([' ', '.']).next().unwrap();
        expect_with(&covered_regime("way", "exit", key), "regime way", "with a scheme", name);
    }
    expect_with(
        &covered_regime("way", "exit", "reasons = [\"food\"]"),
        "regime way",
        "only a curfew",
        "reasons",
    );
    expect_with(
        &covered_regime("night", "curfew", "reasons = [\"foot\"]"),
        "regime night",
        "no reason \"foot\"",
        "reasons",
    );
    let scheme = "[[scheme]]\nid = \"other\"\ntitle.en = \"t\"\nmessages = [\"ask\"]\nruns_from = \"receipt\"\n\
        answer_minutes = 1\nsource = [\"decree\"]\n";
    let lets = covered_regime("night", "curfew", "reasons = [\"x\"]");
    let of_other = reason("x", "9", "").replace("scheme = \"sms\"", "scheme = \"other\"");
    expect_with(
        &format!("{scheme}{of_other}{lets}"),
        "regime night",
        "no regime names its scheme other",
        "reasons",
    );
    let second = covered_regime("late", "curfew", "reasons = [\"food\"]")
        .replace("[[coverage]]", "[[coverage]] # second");
    expect_with(
        &format!("{}{second}", covered_regime("night", "curfew", "")),
        "regime late",
        "two curfews",
        "from = ",
    );
    expect("messages = [\"ask\"]", "messages = []", "scheme sms", "in no way", "messages");
}

#[test]
fn a_curfew_stricter_for_some_stands_above_the_one_for_all() {
    let reasons = format!("{}{}", reason("a", "7", ""), reason("b", "8", ""));
    let all = covered_regime("night", "curfew", "reasons = [\"food\", \"a\"]");
    let curfews = |more: &str| {
        let some = covered_regime("old", "curfew", more);
        let found = check(&format!("{PACK}\n{reasons}{all}{some}"));
        found.into_iter().map(|mistake| mistake.reason).collect::<Vec<_>>()
    };
    assert_eq!(curfews("when = { age_from = 70 }"), Vec::<String>::new());
    assert_eq!(curfews("when = { age_from = 70 }\nreasons = [\"a\"]"), Vec::<String>::new());
    let other = curfews("when = { age_from = 70 }\nreasons = [\"b\"]");
    assert!(matches!(other.as_slice(), [one] if one.contains("two curfews")), "{other:?}");
    let everybody = curfews("reasons = [\"a\"]");
    assert!(matches!(everybody.as_slice(), [one] if one.contains("two curfews")), "{everybody:?}");
}

#[test]
fn conditions_that_can_be_met() {
    let when = |when: &str| reason("a", "2", &format!("when = {{ {when} }}"));
    expect_with(&when("number_ends = [\"13\"]"), "reason a", "write one digit", "when");
    expect_with(&when("field = { hat = [\"red\"] }"), "reason a", "no field \"hat\"", "when");
    expect_with(&when("field = { name = [] }"), "reason a", "use citizenship or age", "when");
    expect_with(&when("field = { hat = [] }"), "reason a", "no value", "when");
    expect_with(&when("basis = [\"tourist\"]"), "reason a", "visa_free", "when");
    expect(
        "separator = \" \"",
        "separator = \" \"\nwhen.document_kind = [\"card\"]",
        "message ask",
        "no document kind \"card\"",
        "when",
    );
    let kind = "[[document_kind]]\nid = \"card\"\nname.en = \"t\"\nbasis = \"tourist\"\nsource = [\"decree\"]";
    expect_with(kind, "document_kind card", "visa_free", "basis");
}

#[test]
fn documents_and_fields_in_messages() {
    let number = "{ part = \"document_number\", first = 5 }";
    let code = "{ part = \"document_code\" }";
    assert_eq!(check(&format!("{PACK}{}", carried("shapes = [\"99999\"]", number, ""))), vec![]);
    assert_eq!(check(&format!("{PACK}{}", carried("code = \"3\"", code, ""))), Vec::new());
    let short = carried("shapes = [\"9999\"]", number, "");
    expect_with(&short, "message card-message", "shorter than this piece", "parts");
    expect_with(&carried("", code, ""), "message card-message", "card has no code", "parts");
    let zero = carried("", "{ part = \"document_number\", first = 0 }", "");
    expect_with(&zero, "message card-message", "counted from 1", "parts");
    let back = carried("", "{ part = \"document_number\", first = 3, last = 2 }", "");
    expect_with(&back, "message card-message", "counted from 1", "parts");
    for part in ["part = \"document_series\"", "part = \"literal\", text = \"x\""] {
        let piece = carried("", &format!("{{ {part}, last = 2 }}"), "");
        expect_with(&piece, "message card-message", "only a document number", "parts");
    }
    for (series, words) in [("ab", "only capital letters"), ("1A", "begins with a digit")] {
        let kind = carried(&format!("series = \"{series}\""), number, "");
        expect_with(&kind, "document_kind card", words, "series");
    }
    let field = |more: &str| {
        format!(
            "[[field]]\nid = \"hat\"\nlabel.en = \"t\"\nhint.en = \"t\"\n\
             characters = \"0-9\"\n{more}\n"
        )
    };
    expect_with(&field("shapes = [\"99A\"]"), "field hat", "do not allow this shape", "shapes");
    expect_with(&field("shapes = [\"\"]"), "field hat", "fits nothing", "shapes");
    let long = field("shapes = [\"9999\"]\nmax_length = 3");
    expect_with(&long, "field hat", "longer than max_length", "shapes");
}

#[test]
fn an_answer_has_words() {
    let reply = |pattern: &str| {
        format!(
            "[[reply]]\nid = \"yes\"\nscheme = \"sms\"\noutcome = \"approved\"\n\
             pattern = \"{pattern}\"\nsource = [\"decree\"]\n"
        )
    };
    assert_eq!(check(&format!("{PACK}\n{}", reply("Go: {text}"))), Vec::new());
    expect_with(&reply("{text}."), "reply yes", "no words of its own", "pattern");
    expect_with(&reply("Go {colour}"), "reply yes", "{until}", "pattern");
}

/// The page for authors is a pack without mistakes. What is compiled of it can be imported: every
/// row that is given its needs has a key for them.
#[test]
fn the_page_for_authors_is_a_pack() {
    let page = include_str!("../../docs/writing-a-rule-pack.md");
    let blocks = page.split("```toml\n").skip(1).filter_map(|block| block.split("```").next());
    let text: String = blocks.collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.toml");
    std::fs::write(&file, text).unwrap();
    let checked = read(&file).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    assert!(companion_rulepack::Pack::from_json(&checked.json).is_ok());
}

/// A rule that only a newer app computes may be named by others; they are shown all the same.
#[test]
fn what_a_newer_app_computes_may_be_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("small.toml");
    for (table, old) in [
        ("message", "recipient = \"1234\""),
        ("field", "label.en = \"Name\""),
        ("reason", "code = \"1\""),
        ("scheme", "title.en = \"Permit by SMS\""),
        ("contact", "phone = \"112\""),
    ] {
        assert_eq!(PACK.matches(old).count(), 1);
        let text = PACK.replace(old, &format!("{old}\nneeds = [\"telepathy\"]"));
        std::fs::write(&file, text).unwrap();
        let checked = read(&file).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
        assert_eq!(checked.pack.opaque.len(), 1, "{table}");
    }
}
