//! The words of the screens themselves: titles, buttons and fields, the same in every shell.

use std::mem::ManuallyDrop;

use serde::{Serialize, Serializer};

use crate::words::{Catalogues, Words};

/// The text of one label; to the shells it is a text like others.
///
/// Nothing is done where one is dropped, so that a shell should take every one that is made. UniFFI
/// writes the labels one after the other and must be ready, at each, to drop all that follow: with
/// `String`s that code alone was 190 KB, a twentieth of the library (docs/size.md).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelText(ManuallyDrop<String>);

impl LabelText {
    fn new(text: String) -> Self {
        LabelText(ManuallyDrop::new(text))
    }

    /// The text.
    pub fn into_string(self) -> String {
        ManuallyDrop::into_inner(self.0)
    }
}

impl Serialize for LabelText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(LabelText, String, {
    lower: |label| label.into_string(),
    try_lift: |text| Ok(LabelText::new(text)),
});

/// Declares the labels: each is a field of the view, and the message `label-…` of every catalogue.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every label of the screens, in one language. Read once for a language and kept.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        pub struct Labels {
            $($(#[$doc])* pub $name: LabelText,)*
        }

        impl Labels {
            /// The messages that they are, in the order of the fields.
            pub(crate) const KEYS: &[&str] = &[$(concat!("label-", stringify!($name)),)*];

            /// The labels of a language. Touches no disk.
            // Said first, and handed out by calls that cannot panic: little code.
            #[inline(never)]
            pub(crate) fn of(words: &Words) -> Self {
                let texts: Vec<String> = Self::KEYS.iter().map(|key| words.say(key)).collect();
                let mut texts = texts.into_iter();
                Labels { $($name: next(&mut texts),)* }
            }
        }
    };
}

#[inline(never)]
fn next(texts: &mut std::vec::IntoIter<String>) -> LabelText {
    LabelText::new(texts.next().unwrap_or_default())
}

labels! {
    // Going around
    /// "Home"
    home,
    /// "Documents"
    documents,
    /// "Guide"
    guide,
    /// "Settings"
    settings,
    /// "Deadlines"
    deadlines,
    /// "Permits"
    permits,
    /// "Rules"
    rules,
    /// "Sources"
    sources,
    /// "About this app"
    about,
    /// "Back"
    back,
    /// "Close"
    close,
    /// "Next"
    next,
    /// "Skip"
    skip,
    /// "Done"
    done,
    /// "Save"
    save,
    /// "Cancel"
    cancel,
    /// "Change"
    edit,
    /// "Remove"
    remove,
    /// "Undo"
    undo,
    /// "Copy"
    copy,
    /// "Copied"
    copied,
    /// "Share"
    share,
    /// "Call"
    call,
    /// "Open the page"
    open_page,
    /// "Write an e-mail"
    write_mail,
    /// "Show all"
    show_all,
    /// "Try again"
    try_again,
    /// "Yes"
    yes,
    /// "No"
    no,
    /// "One moment…"
    wait,
    // First start
    /// "Welcome"
    welcome,
    /// "This is not an official app. It names the source of every rule, keeps your documents only
    /// on this phone, and reminds you in time."
    not_official,
    /// "Restore from another phone"
    restore_first,
    /// "Start"
    start,
    /// "Language"
    language,
    /// "Where do you live?"
    place,
    /// "City, district or village"
    search_place,
    /// "No such place. Try another spelling."
    no_place_found,
    /// "Find a person by name"
    search_person,
    /// "Nobody here has such a name. Try another spelling."
    no_person_found,
    /// "I don't have my number"
    no_number,
    // People and documents
    /// "People"
    people,
    /// "Person"
    person,
    /// "Add a person"
    add_person,
    /// "Name"
    name,
    /// "Citizenship (three letters, as in the document)"
    citizenship,
    /// "Date of birth"
    born,
    /// "Planned departure"
    departure,
    /// "What do you plan?"
    intent,
    /// "Where do you stay?"
    host,
    /// "Add a document"
    add_document,
    /// "Kind"
    kind,
    /// "Number"
    number,
    /// "Issued"
    issued,
    /// "Valid until"
    valid_until,
    /// "Show the number"
    show_number,
    /// "Hide the number"
    hide_number,
    /// "Stays"
    stays,
    /// "I entered the country"
    add_stay,
    /// "Entered on"
    entered,
    /// "I left the country"
    add_departure,
    /// "Left on"
    left,
    /// "On what basis?"
    basis,
    /// "Applications"
    applications,
    /// "I applied for something"
    add_application,
    /// "Applied on"
    applied,
    /// "What happened"
    events,
    /// "Something happened"
    add_event,
    /// "Day"
    day,
    /// "Leave open"
    leave_open,
    /// "Nothing here yet."
    nothing_yet,
    // Home
    /// "What changes next"
    changes_next,
    /// "Do this first"
    do_first,
    /// "At one tap"
    quick,
    /// "Missed reminders"
    missed,
    /// "Where others live"
    elsewhere,
    /// "Whom to call"
    whom_to_call,
    // Asking for a permit
    /// "Ask for a permit"
    ask_permit,
    /// "What for?"
    what_for,
    /// "For whom?"
    for_whom,
    /// "Where to? (only outside your place)"
    where_to,
    /// "The message"
    message,
    /// "To"
    to,
    /// "Open the SMS"
    open_sms,
    /// "Did you send it?"
    was_sent,
    /// "I sent it"
    sent,
    /// "I did not send it"
    not_sent,
    /// "Send it once more"
    resend,
    /// "Paste the answer"
    paste_reply,
    /// "Paste what was copied"
    paste,
    /// "Nothing is copied. Copy the whole answer in the SMS app first."
    nothing_copied,
    /// "Whose answer is it?"
    whose_reply,
    /// "The answer"
    reply,
    /// "When did the answer come?"
    reply_when,
    /// "When I sent it"
    reply_at_sending,
    /// "Just now"
    reply_now,
    /// "Time at which the answer came, as the SMS app shows it"
    reply_time,
    /// "Show a QR code for another phone"
    show_qr,
    /// "Copy the message"
    copy_message,
    /// "A certificate sets another end"
    extend,
    /// "Time on the certificate"
    certificate_time,
    /// "Keep in the history"
    keep,
    /// "Do not keep"
    let_go,
    /// "Ends"
    ends_at,
    /// "Show the card"
    show_card,
    /// "Am I free to go out?"
    free_to_go,
    /// "Next deadline"
    next_deadline,
    /// "Card for an officer"
    card,
    // Reminders
    /// "Reminders will not arrive: notifications are not allowed."
    reminders_off,
    /// "Allow notifications"
    allow_notifications,
    /// "Reminders may come late."
    reminders_late,
    /// "Allow exact reminders"
    allow_exact,
    // Settings
    /// "Remind me so many days before"
    leads,
    /// "Other days for one kind of date"
    leads_by_kind,
    /// "Back to the usual days"
    leads_back,
    /// "Quiet hours"
    quiet,
    /// "On this phone"
    this_phone,
    /// "Ask for the screen lock"
    lock_app,
    /// "Hide from recent apps and screenshots"
    hide_screen,
    /// "Show the card over the lock screen"
    card_over_lock,
    /// "History"
    history,
    /// "Make a backup"
    backup,
    /// "Restore a backup"
    restore,
    /// "Passphrase"
    passphrase,
    /// "The same once more"
    passphrase_again,
    /// "The two are not the same. Type both again."
    passphrase_differs,
    /// "Nobody can open the backup without it, and nobody can give you a new one. Write it down."
    passphrase_note,
    /// "Put the dates into the calendar"
    calendar,
    /// "A page to print"
    sheet,
    /// "Erase everything"
    erase,
    /// "Put the old file aside"
    set_aside,
    /// "Locked"
    locked,
    /// "Unlock"
    unlock,
    /// "Take in a rules file"
    import_rules,
    /// "Days of stay that it allows"
    days,
    /// "Day (today, if left empty)"
    day_or_today,
    /// "Take in a table of people"
    import_table,
    /// "Row"
    row,
    /// "Take in"
    take_in,
    /// "Add to the calendar"
    add_to_calendar,
    /// "This phone has no screen lock. Set one in the phone’s settings first."
    no_screen_lock,
    /// "Open the phone’s settings"
    open_settings,
    /// "The app was closed in the meantime. Please choose the file again."
    file_again,
    /// "This file cannot be read or written. Choose another file or another place."
    file_failed,
    /// "Changed for you"
    changed_for_you,
    /// "Reminders"
    reminders,
    /// "30 minutes left"
    minutes_30,
    /// "10 minutes left"
    minutes_10,
    /// "5 minutes left"
    minutes_5,
    /// "The time is over. Be at home now."
    time_over,
}

/// The labels of a language without any store, for a shell whose stores do not open: it must still
/// say so and offer to try again. Touches no disk.
pub fn read_labels(language: &str) -> Labels {
    Labels::of(&Catalogues::default().words(language))
}
