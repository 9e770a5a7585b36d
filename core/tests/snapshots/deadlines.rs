//! The deadlines as people read them.

use std::fmt::Write;

use companion_core::{
    ApplicationInput, Companion, Context, DeadlineView, DocumentInput, EventInput, LANGUAGES,
    PersonInput, StayInput,
};

use crate::{at, compare, support};

fn deadline(view: &DeadlineView) -> String {
    let mut text = format!("== {}: {} [{:?}]\n", view.whose, view.title, view.state);
    writeln!(text, "{}\n{}", view.act_by_text, view.who_text).unwrap();
    writeln!(text, "{}", view.text).unwrap();
    for other in &view.alternatives {
        writeln!(text, "- {} {} [{:?}]", other.act_by, other.title, other.state).unwrap();
    }
    let question = view.question.as_ref().map(|question| &question.text);
    let more = [&view.papers, &view.fee, &view.fine, &view.asks, &view.document_name];
    let more = more.into_iter().flatten().chain(&view.counted).chain(question);
    more.for_each(|line| writeln!(text, "· {line}").unwrap());
    for source in &view.source {
        writeln!(text, "§ {} [{}]", source.id, source.confidence_text).unwrap();
    }
    text
}

/// Somebody of whom everything is told by the same hand.
struct Teller<'a> {
    app: &'a Companion,
    now: Context,
    person: String,
}

impl<'a> Teller<'a> {
    fn new(app: &'a Companion, now: &str, name: &str, citizenship: Option<&str>) -> Self {
        let now = at(now, "en");
        let person = PersonInput {
            name: Some(name.to_owned()),
            citizenship: citizenship.map(str::to_owned),
            ..PersonInput::default()
        };
        let person = app.add_person(&person, &now).unwrap().id;
        Teller { app, now, person }
    }

    fn document(&self, kind: &str, number: &str, until: &str) -> String {
        let document = DocumentInput {
            kind: Some(kind.to_owned()),
            number: Some(number.to_owned()),
            person: Some(self.person.clone()),
            valid_until: Some(until.to_owned()),
            ..DocumentInput::default()
        };
        self.app.add_document(&document, &self.now).unwrap().id
    }

    fn entered(&self, day: &str, basis: Option<&str>) -> &Self {
        let stay = StayInput {
            person: Some(self.person.clone()),
            entered: day.to_owned(),
            basis: basis.map(str::to_owned),
            ..StayInput::default()
        };
        self.app.enter(&stay, &self.now).unwrap();
        self
    }

    fn happened(&self, kind: &str, day: &str, document: Option<String>) {
        let event = EventInput {
            kind: kind.to_owned(),
            day: Some(day.to_owned()),
            person: Some(self.person.clone()),
            document,
        };
        self.app.add_event(&event, &self.now).unwrap();
    }

    fn applied(&self, kind: &str, day: &str, steps: &[(&str, &str)]) {
        let application = ApplicationInput {
            kind: kind.to_owned(),
            applied: Some(day.to_owned()),
            person: Some(self.person.clone()),
            document: None,
        };
        let id = self.app.start_application(&application, &self.now).unwrap().id;
        for (step, day) in steps {
            self.app.step_application(&id, step, Some(day), &self.now).unwrap();
        }
    }
}

/// Everything that a household can be told, in one list, with the rules of the embedded pack; and
/// the rule that set ends aside, when it asked, when it closed and now.
#[test]
fn the_deadlines_in_every_language() {
    const TODAY: &str = "2026-11-25T10:00:00+04:00";
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let app = support::open(folder.path());
    let tell = |name, citizenship| Teller::new(&app, TODAY, name, citizenship);
    tell("Aigerim", Some("KAZ")).entered("2026-11-20", Some("visa_free")).happened(
        "moved",
        "2026-11-24",
        None,
    );
    let visitor = tell("Ravi", Some("IND"));
    visitor.document("e-visa", "987654321", "2027-01-22");
    visitor.entered("2026-11-10", None);
    let student = tell("Omar", Some("JOR"));
    let card = student.document("MYI", "1234567", "2026-12-20");
    student.applied("temporary-extension", "2026-11-02", &[("review", "2026-11-20")]);
    student.happened("lost", "2026-11-09", Some(card));
    let resident = tell("Nino", Some("GEO"));
    resident.document("DYI", "7654321", "2027-03-05");
    resident.entered("2025-05-01", None).happened("left", "2026-09-01", None);
    tell("Li", Some("CHN")).document("work-permit", "WP1234", "2026-12-10");
    tell("Sam", None).entered("2026-11-22", None);
    let guest = tell("Eva", Some("USA"));
    guest.document("MOM", "2345678", "2026-12-05");
    tell("Tom", Some("USA")).document("e-visa", "123456789", "2027-02-01");

    let past = support::open(other.path());
    let tourist = Teller::new(&past, TODAY, "Anna", Some("DEU"));
    let extended = tourist.document("MOM", "1234567", "2021-01-10");
    let list = |app: &Companion, moment: &str, language: &str| {
        let all = app.deadlines(&at(moment, language)).unwrap();
        all.iter().map(deadline).collect::<String>()
    };
    let asked = LANGUAGES.map(|language| list(&past, "2021-01-05T10:00:00+04:00", language));
    let answer = DocumentInput {
        answers: [("sixty-days".to_owned(), "yes".to_owned())].into(),
        ..DocumentInput::default()
    };
    past.edit_document(&extended, &answer, &at(TODAY, "en")).unwrap();
    for (language, asked) in LANGUAGES.into_iter().zip(asked) {
        let mut text = list(&app, TODAY, language);
        text += &asked;
        for moment in ["2021-01-11T10:00:00+04:00", "2025-07-20T10:00:00+04:00", TODAY] {
            text += &list(&past, moment, language);
        }
        compare("deadlines", language, &text);
    }
}
