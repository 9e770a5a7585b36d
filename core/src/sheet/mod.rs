//! A sheet to print: numbers, dates, contacts, and what to do when the phone is lost.

mod html;

use serde::Serialize;

use crate::deadlines::{self, DeadlineState, DeadlineView};
use crate::documents::{self, DocumentView};
use crate::error::Result;
use crate::people::{self, PersonView};
use crate::scene::Scene;
use crate::silent::silent;
use crate::view::{ContactView, contacts};
use html::{Page, apart, escaped, ltr};

const STYLE: &str = include_str!("sheet.css");

/// A sheet to print.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SheetView {
    /// What to call the file.
    pub file_name: String,
    /// A whole page: one file without scripts or anything to load.
    pub html: String,
}

silent!(SheetView);

/// Everybody's documents in full, and their open deadlines. Reads rules and vault.
pub(crate) fn sheet(scene: &Scene<'_>) -> Result<SheetView> {
    let words = scene.words;
    let (people, documents, deadlines) = match scene.vault.exists() {
        true => {
            (people::people(scene)?, documents::documents(scene)?, deadlines::deadlines(scene)?)
        }
        false => (Vec::new(), Vec::new(), Vec::new()),
    };
    let open: Vec<DeadlineView> =
        deadlines.into_iter().filter(|view| view.state != DeadlineState::Done).collect();
    let today = scene.today()?;
    let mut page = Page::new();
    let direction = if words.runs_right_to_left() { "rtl" } else { "ltr" };
    let title = words.say("sheet-title");
    page.raw(&format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \
         'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        words.language(),
        escaped(&title),
    ));
    page.tag("h1", &title);
    page.tag("p", &words.fill("sheet-made", &[("date", words.date(today).into())]));
    for person in &people {
        let of = |whose: Option<&String>| whose == Some(&person.id);
        let own: Vec<&DocumentView> =
            documents.iter().filter(|document| of(document.person.as_ref())).collect();
        let theirs: Vec<&DeadlineView> =
            open.iter().filter(|view| of(view.person.as_ref())).collect();
        let name = person.name.clone().unwrap_or_else(|| words.say("person-no-name"));
        page.raw(&format!("<h2>{}</h2>\n", apart(&name)));
        facts(scene, &mut page, person)?;
        tables(scene, &mut page, &own, &theirs)?;
    }
    let is_known =
        |id: &Option<String>| people.iter().any(|person| Some(&person.id) == id.as_ref());
    let nobodys: Vec<&DocumentView> =
        documents.iter().filter(|document| !is_known(&document.person)).collect();
    let of_nobody: Vec<&DeadlineView> =
        open.iter().filter(|view| !is_known(&view.person)).collect();
    if !nobodys.is_empty() || !of_nobody.is_empty() {
        page.tag("h2", &words.say("sheet-more-documents"));
        tables(scene, &mut page, &nobodys, &of_nobody)?;
    }
    page.tag("h2", &words.say("sheet-contacts"));
    contact_table(scene, &mut page, &open)?;
    lost(scene, &mut page);
    page.raw("</body>\n</html>\n");
    Ok(SheetView { file_name: format!("companion-{today}.html"), html: page.finish() })
}

/// Citizenship, birth and place in one line.
fn facts(scene: &Scene<'_>, page: &mut Page, person: &PersonView) -> Result<()> {
    let words = scene.words;
    let mut told = Vec::new();
    let labelled = |key: &str, value: String| format!("{}: {value}", escaped(&words.say(key)));
    if let Some(citizenship) = &person.citizenship {
        told.push(labelled("sheet-citizenship", ltr(citizenship)));
    }
    if let Some(born) = &person.born {
        told.push(labelled("sheet-born", day(scene, born)));
    }
    if let Some(place) = &person.place {
        told.push(labelled("sheet-place", apart(&place.name)));
    }
    if !told.is_empty() {
        page.raw(&format!("<p>{}</p>\n", told.join(" · ")));
    }
    Ok(())
}

fn tables(
    scene: &Scene<'_>,
    page: &mut Page,
    documents: &[&DocumentView],
    deadlines: &[&DeadlineView],
) -> Result<()> {
    let words = scene.words;
    let heads = |keys: &[&str]| -> Vec<String> { keys.iter().map(|key| words.say(key)).collect() };
    let day_or_none =
        |text: &Option<String>| text.as_deref().map(|text| day(scene, text)).unwrap_or_default();
    let rows: Vec<Vec<String>> = documents
        .iter()
        .map(|document| {
            vec![
                escaped(&document.kind_name),
                format!("<span class=\"number\">{}</span>", ltr(&document.number)),
                day_or_none(&document.issued),
                day_or_none(&document.valid_until),
            ]
        })
        .collect();
    let keys = ["sheet-document", "sheet-number", "sheet-issued", "sheet-valid-until"];
    page.table(&heads(&keys), &rows);
    let rows: Vec<Vec<String>> = deadlines
        .iter()
        .map(|view| {
            let who = format!("{} {}", view.text, view.who_text);
            let by = match &view.act_by {
                Some(by) => day(scene, by),
                None => escaped(&view.act_by_text),
            };
            vec![by, what(scene, view), escaped(&who)]
        })
        .collect();
    if !rows.is_empty() {
        page.tag("h3", &words.say("sheet-deadlines"));
    }
    page.table(&heads(&["sheet-act-by", "sheet-what", "sheet-how"]), &rows);
    Ok(())
}

/// What is to be done; of a choice, what can still be done and by when.
fn what(scene: &Scene<'_>, view: &DeadlineView) -> String {
    let is_open = |state| matches!(state, DeadlineState::Open | DeadlineState::Due);
    let open: Vec<_> = view.alternatives.iter().filter(|one| is_open(one.state)).collect();
    let mut what = escaped(&view.title);
    if open.len() > 1 {
        for one in open {
            what.push_str(&format!("<br>{}: {}", day(scene, &one.act_by), escaped(&one.title)));
        }
    }
    what
}

/// Those who help, the official pages, and the offices of the deadlines above.
fn contact_table(scene: &Scene<'_>, page: &mut Page, deadlines: &[DeadlineView]) -> Result<()> {
    let words = scene.words;
    let facts = scene.rules.facts()?;
    let ids = facts.header.help.iter().chain(&facts.header.official);
    let mut all: Vec<ContactView> = contacts(scene.rules, words, ids, &[])?;
    for contact in deadlines.iter().flat_map(|view| &view.channels) {
        if !all.iter().any(|known| known.id == contact.id) {
            all.push(contact.clone());
        }
    }
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|contact| {
            let reach = [&contact.web, &contact.email].into_iter().flatten();
            let mut reach: Vec<String> = reach.map(|value| ltr(value)).collect();
            if reach.is_empty() && contact.phone.is_none() {
                // How to reach it all the same, such as whom to ask for its number.
                reach.extend(contact.hours.as_deref().map(escaped));
            }
            let phone = contact.phone.as_deref().unwrap_or_default();
            vec![
                escaped(&contact.name),
                format!("<span class=\"number\">{}</span>", ltr(phone)),
                reach.join("<br>"),
            ]
        })
        .collect();
    let heads = ["sheet-who", "sheet-phone", "sheet-web"].map(|key| words.say(key));
    page.table(&heads, &rows);
    Ok(())
}

fn lost(scene: &Scene<'_>, page: &mut Page) {
    let words = scene.words;
    page.tag("h2", &words.say("sheet-lost"));
    page.raw("<ol>\n");
    let steps = ["sheet-lost-lock", "sheet-lost-sim", "sheet-lost-restore", "sheet-lost-documents"];
    for key in steps {
        page.tag("li", &words.say(key));
    }
    page.raw("</ol>\n");
    let where_it_is = escaped(&words.say("sheet-backup-where"));
    page.raw(&format!("<p>{where_it_is} <span class=\"fill\"></span></p>\n"));
    page.tag("p", &words.say("sheet-keep-safe"));
}

/// A day in words, kept together.
fn day(scene: &Scene<'_>, text: &str) -> String {
    let day = text.parse::<companion_rulepack::time::LocalDate>();
    day.map_or_else(|_| ltr(text), |day| apart(&scene.words.date(day.0)))
}
