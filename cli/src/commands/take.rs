//! Taking it along: backup, restore, erasing, sheet, calendar. The core gives and takes bytes; files
//! are this side's.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use companion_core::{CompanionError, EraseView, ImportRemark, ImportView, RestoreView, Result};
use serde_json::{Value, json};

use super::Session;
use crate::arguments::{Backup, Passphrase, Restore, Written};

/// Larger files are no backup or table of this app; the core refuses them.
const LARGEST: u64 = 64 * 1024 * 1024 + 1;

pub(super) fn backup(session: &Session<'_>, arguments: &Backup) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    if !arguments.force && arguments.file.exists() {
        return Err(exists(&arguments.file));
    }
    let passphrase = passphrase(&arguments.passphrase, true)?;
    let view = app.backup(&passphrase, context)?;
    write(&arguments.file, &view.bytes, arguments.force)?;
    app.backup_saved(&view.mark, context)?;
    if session.output.is_json() {
        let mut document = json!(view);
        document["file"] = json!(arguments.file.display().to_string());
        session.output.document(&document);
    } else {
        session.output.line(format!("{}  {}", arguments.file.display(), view.text));
    }
    Ok(())
}

pub(super) fn restore(session: &Session<'_>, arguments: &Restore) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    let bytes = read(&arguments.file)?;
    let passphrase = passphrase(&arguments.passphrase, false)?;
    let view = if !arguments.yes {
        app.restore_preview(&bytes, &passphrase, context)?
    } else {
        match app.restore(&bytes, &passphrase, context) {
            // The file opened, or this would be another error: now it is worth putting the old
            // vault aside.
            Err(CompanionError::KeyLost { .. } | CompanionError::KeyWrong { .. })
                if arguments.set_aside =>
            {
                let aside = app.set_vault_aside(context)?;
                // The answer on standard output is that of the restore.
                let _ = writeln!(std::io::stderr(), "{}", aside.text);
                app.restore(&bytes, &passphrase, context)?
            }
            result => result?,
        }
    };
    session.one(&view, print_restore);
    Ok(())
}

fn print_restore(session: &Session<'_>, view: &RestoreView) {
    let output = session.output;
    output.heading(&view.text);
    for count in &view.counts {
        let numbers = [
            ("+", count.added),
            ("~", count.changed),
            ("=", count.same),
            ("<", count.kept),
            ("≠", count.both),
        ];
        let numbers = numbers.iter().filter(|(_, number)| *number > 0);
        let numbers: Vec<String> =
            numbers.map(|(sign, number)| format!("{sign}{number}")).collect();
        output.bullet(&format!("{}  {}", count.name, numbers.join("  ")));
    }
    view.notes.iter().for_each(|note| output.warning(note));
    if !view.is_done {
        output.line("+ new  ~ changed  = the same  < older, not taken  ≠ both kept");
        output.line("To do it: the same with --yes");
    }
}

pub(super) fn set_aside(session: &Session<'_>) -> Result<()> {
    let view = session.app.set_vault_aside(&session.context)?;
    session.one(&view, |session, view| session.output.line(&view.text));
    Ok(())
}

pub(super) fn erase(session: &Session<'_>, yes: bool) -> Result<()> {
    let (app, context) = (&session.app, &session.context);
    let view = if yes { app.erase(context)? } else { app.erase_preview(context)? };
    session.one(&view, print_erase);
    Ok(())
}

fn print_erase(session: &Session<'_>, view: &EraseView) {
    let output = session.output;
    output.heading(&view.text);
    view.files.iter().for_each(|file| output.bullet(file));
    if !view.is_done {
        output.line("To do it: companion erase --yes");
    }
}

pub(super) fn sheet(session: &Session<'_>, arguments: &Written) -> Result<()> {
    let view = session.app.sheet(&session.context)?;
    let document = json!(view);
    written(session, arguments, "html", &view.html, document, None)
}

pub(super) fn calendar(session: &Session<'_>, arguments: &Written, numbers: bool) -> Result<()> {
    let view = session.app.calendar(numbers, &session.context)?;
    let document = json!(view);
    written(session, arguments, "calendar", &view.calendar, document, Some(&view.text))
}

/// Writes a text to a file or to standard output. In JSON it stands under its key where there is
/// no file, which else takes its place.
fn written(
    session: &Session<'_>,
    arguments: &Written,
    key: &str,
    text: &str,
    mut document: Value,
    said: Option<&str>,
) -> Result<()> {
    let output = session.output;
    let Some(file) = &arguments.file else {
        if output.is_json() {
            output.document(&document);
        } else {
            let _ = std::io::stdout().write_all(text.as_bytes());
        }
        return Ok(());
    };
    write(file, text.as_bytes(), arguments.force)?;
    if output.is_json() {
        if let Some(fields) = document.as_object_mut() {
            fields.shift_remove(key);
        }
        document["file"] = json!(file.display().to_string());
        output.document(&document);
    } else {
        output.line(file.display().to_string());
        said.into_iter().for_each(|said| output.line(said));
    }
    Ok(())
}

pub(super) fn import(session: &Session<'_>, file: &Path, yes: bool) -> Result<ExitCode> {
    let (app, context) = (&session.app, &session.context);
    let bytes = read(file)?;
    let view = match yes {
        true => app.import_table(&bytes, context)?,
        false => app.import_table_preview(&bytes, context)?,
    };
    let is_wrong = view.error_count > 0;
    if session.output.is_json() {
        let mut document = json!(view);
        if is_wrong {
            document["error"] = json!({ "code": "bad_rows", "reason": view.text });
        }
        session.output.document(&document);
    } else {
        print_import(session, &view);
    }
    Ok(if is_wrong { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn print_import(session: &Session<'_>, view: &ImportView) {
    let output = session.output;
    let line = |remark: &ImportRemark| {
        let column = remark.column.as_deref().map(|column| format!(", {column}"));
        format!("{}{}: {}", remark.row, column.unwrap_or_default(), remark.reason)
    };
    output.heading(&view.text);
    view.errors.iter().for_each(|remark| output.bullet(&line(remark)));
    let shown = u32::try_from(view.errors.len()).unwrap_or(u32::MAX);
    if view.error_count > shown {
        output.bullet(&format!("… {}", view.error_count - shown));
    }
    view.warnings.iter().for_each(|remark| output.warning(&line(remark)));
    if !view.is_done && view.error_count == 0 {
        output.line("To store them: the same with --yes");
    }
}

/// A passphrase never comes from an argument: others can read those.
fn passphrase(from: &Passphrase, is_new: bool) -> Result<String> {
    let asked = match from.passphrase_file.as_deref() {
        Some(path) if path == Path::new("-") => first_line(&mut std::io::stdin().lock()),
        Some(path) => File::open(path).and_then(|mut file| first_line(&mut file)),
        None => ask(is_new)?,
    };
    asked.map_err(|error| input("no_passphrase", &format!("No passphrase could be read: {error}.")))
}

fn first_line(from: &mut impl Read) -> std::io::Result<String> {
    let mut text = String::new();
    from.take(64 * 1024).read_to_string(&mut text)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn ask(is_new: bool) -> Result<std::io::Result<String>> {
    let first = rpassword::prompt_password("Passphrase: ");
    let Ok(passphrase) = &first else {
        return Err(input(
            "no_passphrase",
            "There is no terminal to ask for the passphrase. Give it with --passphrase-file PATH, \
             or - for standard input.",
        ));
    };
    if is_new && rpassword::prompt_password("Once more: ").ok().as_ref() != Some(passphrase) {
        return Err(input("no_passphrase", "The two were not the same. Nothing was written."));
    }
    Ok(first)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(input(
            "no_such_file",
            &format!("{} cannot be read ({error}). Check the name.", path.display()),
        )),
    }
}

/// Writes a file that only its owner may read: aside, then renamed, so that nobody ever finds half
/// of it; and never over another one unless that is asked for.
fn write(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    let aside = aside(path);
    let done = write_aside(&aside, bytes).and_then(|()| match force {
        true => std::fs::rename(&aside, path),
        // A link fails where the name is taken, a renaming would not.
        false => match std::fs::hard_link(&aside, path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists && !path.exists() => {
                std::fs::rename(&aside, path)
            }
            linked => linked,
        },
    });
    let _ = std::fs::remove_file(&aside);
    done.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => CompanionError::Storage {
            reason: format!("{} cannot be written ({error}).", path.display()),
        },
    })
}

fn aside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".new-{}", std::process::id()));
    path.with_file_name(name)
}

fn write_aside(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn exists(path: &Path) -> CompanionError {
    let reason =
        format!("{} is there already. Choose another name, or add --force.", path.display());
    input("file_exists", &reason)
}

fn input(code: &str, reason: &str) -> CompanionError {
    CompanionError::Input { code: code.to_owned(), reason: reason.to_owned() }
}
