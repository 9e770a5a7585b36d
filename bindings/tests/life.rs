//! What callers of other languages meet: pausing, shutting down, panics, and key stores that fail,
//! wait or call back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Barrier, Condvar, Mutex, OnceLock, Weak};
use std::time::{Duration, Instant};

use companion::CompanionApp;
use companion_core::{
    CompanionError, Context, DocumentInput, KeyAnswer, KeyStore, KeyStoreError, Moment, PersonInput,
};

fn context(language: &str) -> Context {
    let now = Moment::parse("2026-11-25T10:00:00+04:00").unwrap();
    Context { now, language: language.to_owned() }
}

fn en() -> Context {
    context("en")
}

/// A key store that does what a test says before it answers.
struct Told(Box<dyn Fn() -> Result<(), KeyStoreError> + Send + Sync>);

impl KeyStore for Told {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        (self.0)()?;
        Ok(KeyAnswer::Key { bytes: vec![7; 32] })
    }

    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.read()
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        (self.0)()?;
        Ok(true)
    }
}

fn open(
    folder: &Path,
    told: impl Fn() -> Result<(), KeyStoreError> + Send + Sync + 'static,
) -> Arc<CompanionApp> {
    let keys = Arc::new(Told(Box::new(told)));
    CompanionApp::new(folder.to_str().unwrap().to_owned(), "en".to_owned(), keys).unwrap()
}

/// The same with as much patience as a test has.
fn open_impatient(
    folder: &Path,
    told: impl Fn() -> Result<(), KeyStoreError> + Send + Sync + 'static,
) -> Arc<CompanionApp> {
    let (folder, keys) = (folder.to_str().unwrap().to_owned(), Arc::new(Told(Box::new(told))));
    CompanionApp::with_patience(folder, "en".to_owned(), keys, PATIENCE).unwrap()
}

/// As long as a key store may take for an answer in these tests.
const PATIENCE: Duration = Duration::from_millis(300);

fn add(app: &CompanionApp, number: &str) {
    let input = DocumentInput {
        kind: Some("MYI".to_owned()),
        number: Some(number.to_owned()),
        ..DocumentInput::default()
    };
    app.add_document(input, en()).unwrap();
}

/// What needs the key before anything is stored: to look needs none.
fn ask(app: &CompanionApp) -> Result<(), CompanionError> {
    app.add_person(PersonInput::default(), en()).map(|_| ())
}

/// Files of the folder that this process has open.
fn open_files(folder: &Path) -> usize {
    let folder = folder.canonicalize().unwrap();
    let descriptors = std::fs::read_dir("/proc/self/fd").unwrap().flatten();
    let files = descriptors.filter_map(|entry| std::fs::read_link(entry.path()).ok());
    files.filter(|file| file.starts_with(&folder)).count()
}

#[test]
fn pause_leaves_no_file_open_and_a_call_while_paused_neither() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), || Ok(()));
    add(&app, "1234567");
    assert!(open_files(folder.path()) > 0, "or this test sees nothing");
    app.pause().unwrap();
    assert_eq!(open_files(folder.path()), 0);
    assert_eq!(app.documents(en()).unwrap().len(), 1);
    assert_eq!(open_files(folder.path()), 0);
    app.resume().unwrap();
    assert_eq!(app.documents(en()).unwrap().len(), 1);
    assert!(open_files(folder.path()) > 0);
}

#[test]
fn after_shut_down_every_call_fails_in_the_persons_language() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), || Ok(()));
    app.home(None, None, context("tr")).unwrap();
    app.shut_down().unwrap();
    assert_eq!(open_files(folder.path()), 0);
    let error = app.home(None, None, context("ru")).unwrap_err();
    assert_eq!(error.code(), "closed");
    assert_eq!(error.reason(), "Приложение закрыто. Откройте его снова.");
    assert_eq!(app.documents(en()).unwrap_err().code(), "closed");
    // Told no language, it is that of the last call.
    assert_eq!(app.resume().unwrap_err().reason(), "Uygulama kapalı. Yeniden açın.");
    app.pause().unwrap();
    app.shut_down().unwrap();
}

/// A key store that says when it is asked, and answers when it is let.
fn waiting(folder: &Path) -> (Arc<CompanionApp>, Receiver<()>, Sender<()>) {
    let (is_asked, asked) = channel();
    let (answer, may_answer) = channel();
    let (is_asked, may_answer) = (Mutex::new(is_asked), Mutex::new(may_answer));
    let app = open(folder, move || {
        is_asked.lock().unwrap().send(()).unwrap();
        // Not for ever, so that a failing test ends.
        let _ = may_answer.lock().unwrap().recv_timeout(Duration::from_secs(5));
        Ok(())
    });
    (app, asked, answer)
}

#[test]
fn shut_down_waits_for_a_call_in_progress_and_lets_no_other_in() {
    let folder = tempfile::tempdir().unwrap();
    let (app, asked, answer) = waiting(folder.path());
    let (is_shut, shut) = channel();
    std::thread::scope(|scope| {
        let call = scope.spawn(|| ask(&app));
        asked.recv().unwrap();
        scope.spawn(|| {
            app.shut_down().unwrap();
            is_shut.send(()).unwrap();
        });
        assert!(shut.recv_timeout(Duration::from_millis(200)).is_err(), "it did not wait");
        assert_eq!(app.documents(en()).unwrap_err().code(), "closed");
        answer.send(()).unwrap();
        call.join().unwrap().unwrap();
        shut.recv_timeout(Duration::from_secs(10)).unwrap();
    });
    assert_eq!(open_files(folder.path()), 0);
}

#[test]
fn a_slow_key_store_holds_up_neither_pause_nor_what_needs_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let (app, asked, answer) = waiting(folder.path());
    std::thread::scope(|scope| {
        let call = scope.spawn(|| ask(&app));
        asked.recv().unwrap();
        app.status(companion_core::StatusQuery::default(), en()).unwrap();
        let began = Instant::now();
        app.pause().unwrap();
        assert!(began.elapsed() < Duration::from_secs(2), "it waited for the key store");
        assert_eq!(open_files(folder.path()), 0);
        answer.send(()).unwrap();
        // Put away meanwhile: the key opens nothing, and nobody is sent to unlock an open phone.
        let error = call.join().unwrap().unwrap_err();
        assert_eq!((error.code(), error.reason()), ("paused", "The app was paused. Try again."));
    });
    assert_eq!(open_files(folder.path()), 0);
}

#[test]
fn a_failing_key_store_is_a_clear_error_and_nothing_is_erased() {
    let folder = tempfile::tempdir().unwrap();
    let fails = Arc::new(Mutex::new(false));
    let told = Arc::clone(&fails);
    let app = open(folder.path(), move || match *told.lock().unwrap() {
        true => Err(KeyStoreError::Failed { reason: "keymaster -49".to_owned() }),
        false => Ok(()),
    });
    add(&app, "1234567");
    app.pause().unwrap();
    *fails.lock().unwrap() = true;
    let error = app.documents(en()).unwrap_err();
    assert_eq!(error.code(), "key_failed");
    assert!(error.reason().ends_with("Nothing was changed. (keymaster -49)"), "{error}");
    let home = app.home(None, None, en()).unwrap();
    assert_eq!(home.vault_problem.unwrap().text, error.reason());
    assert_eq!(app.erase(en()).unwrap_err().code(), "key_failed");
    *fails.lock().unwrap() = false;
    assert_eq!(app.documents(en()).unwrap().len(), 1);
}

#[test]
fn a_panicking_key_store_is_an_error_and_the_next_call_works() {
    let folder = tempfile::tempdir().unwrap();
    let panics = Arc::new(Mutex::new(true));
    let told = Arc::clone(&panics);
    let app = open(folder.path(), move || {
        let panics = *told.lock().unwrap();
        assert!(!panics, "PASSPORT 7654321");
        Ok(())
    });
    let error = ask(&app).unwrap_err();
    assert_eq!(error.code(), "key_failed");
    assert!(!error.reason().contains("PASSPORT"), "what a panic says can be personal");
    *panics.lock().unwrap() = false;
    add(&app, "1234567");
    app.pause().unwrap();
    app.shut_down().unwrap();
}

#[test]
fn a_key_store_that_calls_the_app_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let app: Arc<OnceLock<Weak<CompanionApp>>> = Arc::default();
    let (seen, own) = (Arc::new(Mutex::new(Vec::new())), Arc::clone(&app));
    let codes = Arc::clone(&seen);
    let opened = open(folder.path(), move || {
        let app = own.get().unwrap().upgrade().unwrap();
        let answers = [
            app.documents(en()).map(|_| ()),
            app.home(None, None, en()).map(|_| ()),
            app.pause(),
            app.resume(),
            app.shut_down(),
        ];
        let of = |answer: &Result<(), companion_core::CompanionError>| {
            answer.as_ref().unwrap_err().code().to_owned()
        };
        codes.lock().unwrap().extend(answers.iter().map(of));
        let error = answers.into_iter().next().unwrap().unwrap_err();
        Err(KeyStoreError::Failed { reason: error.reason().to_owned() })
    });
    app.set(Arc::downgrade(&opened)).unwrap();
    let error = ask(&opened).unwrap_err();
    assert_eq!(error.code(), "key_failed");
    assert!(error.reason().contains("called the app while it was asked"), "{error}");
    assert_eq!(*seen.lock().unwrap(), ["key_failed"; 5]);
}

/// A key store as a phone has it: empty at first, and every new key is another one.
#[derive(Default)]
struct Phone {
    key: Mutex<Option<u8>>,
    reads: AtomicU8,
    made: AtomicU8,
    is_slow: bool,
}

impl Phone {
    fn take_time(&self) {
        if self.is_slow {
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

impl KeyStore for Phone {
    fn read(&self) -> Result<KeyAnswer, KeyStoreError> {
        self.reads.fetch_add(1, Ordering::SeqCst);
        let key = *self.key.lock().unwrap();
        self.take_time();
        Ok(key.map_or(KeyAnswer::None, |byte| KeyAnswer::Key { bytes: vec![byte; 32] }))
    }

    fn create(&self) -> Result<KeyAnswer, KeyStoreError> {
        let byte = self.made.fetch_add(1, Ordering::SeqCst);
        self.take_time();
        *self.key.lock().unwrap() = Some(byte);
        Ok(KeyAnswer::Key { bytes: vec![byte; 32] })
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        self.take_time();
        *self.key.lock().unwrap() = None;
        Ok(true)
    }
}

fn on(folder: &Path, phone: &Arc<Phone>) -> Arc<CompanionApp> {
    let keys: Arc<dyn KeyStore> = Arc::<Phone>::clone(phone);
    CompanionApp::new(folder.to_str().unwrap().to_owned(), "en".to_owned(), keys).unwrap()
}

#[test]
fn two_threads_that_store_the_first_thing_make_one_key() {
    for is_slow in [true, false, false, false, false, false, false, false] {
        let folder = tempfile::tempdir().unwrap();
        let phone = Arc::new(Phone { is_slow, ..Phone::default() });
        let (app, start) = (on(folder.path(), &phone), Barrier::new(2));
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    start.wait();
                    ask(&app).unwrap();
                });
            }
        });
        app.shut_down().unwrap();
        assert_eq!(phone.made.load(Ordering::SeqCst), 1);
        assert_eq!(on(folder.path(), &phone).people(en()).unwrap().len(), 2);
    }
}

#[test]
fn who_comes_while_the_key_store_is_asked_shares_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Arc::new(Phone { is_slow: true, ..Phone::default() });
    on(folder.path(), &phone).add_person(PersonInput::default(), en()).unwrap();
    let (app, start) = (on(folder.path(), &phone), Barrier::new(4));
    phone.reads.store(0, Ordering::SeqCst);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                start.wait();
                assert_eq!(app.home(None, None, en()).unwrap().vault_problem, None);
            });
        }
    });
    assert_eq!(phone.reads.load(Ordering::SeqCst), 1);
}

#[test]
fn a_call_while_everything_is_erased_leaves_nothing_in_a_deleted_file() {
    let folder = tempfile::tempdir().unwrap();
    let phone = Arc::new(Phone { is_slow: true, ..Phone::default() });
    let app = on(folder.path(), &phone);
    ask(&app).unwrap();
    std::thread::scope(|scope| {
        let erasing = scope.spawn(|| app.erase(en()).unwrap());
        while !erasing.is_finished() {
            // Answered from before or from after, or asked to try again; never half.
            let _ = app.home(None, None, en());
            let _ = app.people(en());
        }
        assert!(erasing.join().unwrap().is_done);
    });
    assert!(app.people(en()).unwrap().is_empty());
    ask(&app).unwrap();
    assert!(folder.path().join("vault.db").exists());
    app.shut_down().unwrap();
    assert_eq!(on(folder.path(), &phone).people(en()).unwrap().len(), 1);
}

/// Holds every question until it is let go.
#[derive(Default)]
struct Held(Mutex<bool>, Condvar);

impl Held {
    fn wait(&self) {
        let is_free = self.0.lock().unwrap();
        // Not for ever, so that a failing test ends.
        let limit = Duration::from_secs(5);
        drop(self.1.wait_timeout_while(is_free, limit, |is_free| !*is_free).unwrap());
    }

    fn let_go(&self) {
        *self.0.lock().unwrap() = true;
        self.1.notify_all();
    }
}

#[test]
fn a_key_store_that_does_not_answer_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let held = Arc::new(Held::default());
    let (asked, store) = (Arc::new(AtomicU8::new(0)), Arc::clone(&held));
    let count = Arc::clone(&asked);
    let app = open_impatient(folder.path(), move || {
        count.fetch_add(1, Ordering::SeqCst);
        store.wait();
        Ok(())
    });
    let began = Instant::now();
    let error = ask(&app).unwrap_err();
    assert_eq!(error.code(), "key_failed");
    assert!(error.reason().contains("does not answer") && error.reason().contains("try again"));
    // It is not asked again while it owes an answer, and nobody waits as long again.
    let error = app.add_person(PersonInput::default(), context("ru")).unwrap_err();
    assert!(error.reason().contains("не отвечает"), "{error}");
    assert_eq!(app.erase(en()).unwrap_err().code(), "key_failed");
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    held.let_go();
    while ask(&app).is_err() {
        assert!(began.elapsed() < Duration::from_secs(10), "it answers, and is not heard");
    }
}

#[test]
fn shut_down_does_not_wait_longer_than_a_key_store_may_take() {
    let folder = tempfile::tempdir().unwrap();
    let held = Arc::new(Held::default());
    let (is_asked, asked) = channel();
    let (is_asked, store) = (Mutex::new(is_asked), Arc::clone(&held));
    let app = open_impatient(folder.path(), move || {
        is_asked.lock().unwrap().send(()).unwrap();
        store.wait();
        Ok(())
    });
    std::thread::scope(|scope| {
        let call = scope.spawn(|| ask(&app));
        asked.recv().unwrap();
        let began = Instant::now();
        app.shut_down().unwrap();
        assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
        assert_eq!(call.join().unwrap().unwrap_err().code(), "key_failed");
    });
    held.let_go();
}

#[test]
fn a_key_store_that_waits_for_another_thread_in_the_app_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let app: Arc<OnceLock<Weak<CompanionApp>>> = Arc::default();
    let (asked, own) = (Arc::new(AtomicU8::new(0)), Arc::clone(&app));
    let count = Arc::clone(&asked);
    let (is_done, done) = channel();
    let is_done = Mutex::new(is_done);
    let opened = open_impatient(folder.path(), move || {
        // Not for ever, so that a failing test ends.
        if count.fetch_add(1, Ordering::SeqCst) < 20 {
            let app = own.get().unwrap().upgrade().unwrap();
            let inside = std::thread::spawn(move || ask(&app).unwrap_err().code().to_owned());
            is_done.lock().unwrap().send(inside.join().unwrap()).unwrap();
        }
        Ok(())
    });
    app.set(Arc::downgrade(&opened)).unwrap();
    let error = ask(&opened).unwrap_err();
    assert!(error.reason().contains("does not answer"), "{error}");
    assert_eq!(done.recv_timeout(Duration::from_secs(5)).unwrap(), "key_failed");
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    opened.shut_down().unwrap();
}

#[test]
fn pause_does_not_wait_for_who_waits_for_the_question_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let (app, asked, answer) = waiting(folder.path());
    std::thread::scope(|scope| {
        let calls = [scope.spawn(|| ask(&app)), scope.spawn(|| ask(&app))];
        asked.recv().unwrap();
        assert!(asked.recv_timeout(Duration::from_millis(200)).is_err(), "it was asked twice");
        let began = Instant::now();
        app.pause().unwrap();
        assert!(began.elapsed() < Duration::from_secs(2), "it waited for the key store");
        answer.send(()).unwrap();
        for call in calls {
            assert_eq!(call.join().unwrap().unwrap_err().code(), "paused");
        }
    });
    assert_eq!(open_files(folder.path()), 0);
}

#[test]
fn what_a_key_store_throws_is_shown_only_where_it_was_meant_to_be() {
    let thrown = uniffi::UnexpectedUniFFICallbackError::new("Boom(secret: \"x\")\n at Keys.kt:7");
    let long = |length| KeyStoreError::Failed { reason: "x".repeat(length) };
    for (error, shown) in [
        (KeyStoreError::from(thrown), None),
        (KeyStoreError::Failed { reason: "keymaster -49\n at Keys.kt:7".to_owned() }, None),
        (long(201), None),
        (long(200), Some("x".repeat(200))),
        (KeyStoreError::Failed { reason: "keymaster -49".to_owned() }, Some("-49".to_owned())),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), move || Err(error.clone()));
        let said = ask(&app).unwrap_err();
        assert_eq!(said.code(), "key_failed");
        let hidden = ["secret", "Keys.kt", "xxx"];
        match shown {
            Some(text) => assert!(said.reason().contains(&text), "{said}"),
            None => assert!(!hidden.iter().any(|word| said.reason().contains(word)), "{said}"),
        }
    }
}

#[test]
fn two_threads_read_while_one_writes() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), || Ok(()));
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let mut last = 0;
                    while last < 20 {
                        let now = app.documents(en()).unwrap().len();
                        assert!(now >= last, "what was stored is gone: {last}, then {now}");
                        last = now;
                        app.home(None, None, en()).unwrap();
                    }
                })
            })
            .collect();
        for number in 0..20 {
            add(&app, &format!("{}", 1_000_000 + number));
        }
        for reader in readers {
            reader.join().unwrap();
        }
    });
}

#[cfg(feature = "panic-test")]
#[test]
fn a_panic_is_an_error_and_the_next_call_works() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), || Ok(()));
    add(&app, "1234567");
    let error = app.panic_for_test(en()).unwrap_err();
    assert_eq!(error.code(), "internal");
    assert_eq!(app.documents(en()).unwrap().len(), 1);
}
