//! The phone's key store as the core sees it.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use companion_core::{CompanionError, KeyAnswer, KeyStore, KeyStoreError};
use zeroize::Zeroize;

use crate::gate::Gate;

/// So long a question to the key store may take: it may be asking the phone's owner.
pub(crate) const PATIENCE: Duration =
    Duration::from_secs(if cfg!(feature = "panic-test") { 8 } else { 30 });

/// Bytes of a key.
const LENGTH: usize = 32;

thread_local! {
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

type Answer = Result<KeyAnswer, KeyStoreError>;

/// Asks the phone's key store one question at a time, each on a thread of its own. Who comes while
/// one is asked waits for its answer, and shares it where it is the same question. A question
/// that is not answered in time is given up but stays the one that is asked, so that a key store
/// which hangs holds one thread and not one for each call.
pub(crate) struct Keys {
    of_the_phone: Arc<dyn KeyStore>,
    gate: Arc<Gate>,
    patience: Duration,
    asked_now: Arc<Mutex<Option<Arc<Asked>>>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    Read,
    Create,
    Remove,
}

/// A question that was put to the key store.
struct Asked {
    question: Question,
    until: Instant,
    answer: Mutex<Option<Answer>>,
    is_answered: Condvar,
}

impl Keys {
    pub(crate) fn new(
        of_the_phone: Arc<dyn KeyStore>,
        gate: Arc<Gate>,
        patience: Duration,
    ) -> Self {
        Keys { of_the_phone, gate, patience, asked_now: Arc::default() }
    }

    fn ask(&self, question: Question) -> Answer {
        self.gate.ask(|| {
            loop {
                let asked = self.asked_now_or(question)?;
                let answer = asked.wait().ok_or(KeyStoreError::NoAnswer)?;
                if asked.question == question {
                    return answer;
                }
                wipe(answer);
            }
        })
    }

    /// The question that is being asked; where there is none, this one is asked now.
    fn asked_now_or(&self, question: Question) -> Result<Arc<Asked>, KeyStoreError> {
        let mut asked_now = lock(&self.asked_now);
        if let Some(asked) = &*asked_now {
            return Ok(Arc::clone(asked));
        }
        let asked = Arc::new(Asked {
            question,
            until: Instant::now() + self.patience,
            answer: Mutex::new(None),
            is_answered: Condvar::new(),
        });
        let (keys, own) = (Arc::clone(&self.of_the_phone), Arc::clone(&asked));
        let line = Arc::clone(&self.asked_now);
        let asking = move || {
            IS_ASKED.set(true);
            // What a panic says is not passed on: it may be the key.
            let answer = catch_unwind(AssertUnwindSafe(|| question.put_to(&*keys)));
            *lock(&line) = None;
            own.answer(answer.unwrap_or_else(|_| failed("it panicked")));
        };
        if std::thread::Builder::new().spawn(asking).is_err() {
            return Err(KeyStoreError::Failed { reason: "no thread to ask it on".to_owned() });
        }
        *asked_now = Some(Arc::clone(&asked));
        Ok(asked)
    }
}

impl KeyStore for Keys {
    fn read(&self) -> Answer {
        self.ask(Question::Read)
    }

    fn create(&self) -> Answer {
        self.ask(Question::Create)
    }

    fn remove(&self) -> Result<bool, KeyStoreError> {
        self.ask(Question::Remove).map(|left| left == KeyAnswer::None)
    }
}

impl Question {
    fn put_to(self, keys: &dyn KeyStore) -> Answer {
        match self {
            Question::Read => keys.read(),
            // Another call may have made one since this one looked: a second would lock out what
            // was stored under the first.
            Question::Create => match keys.read() {
                Ok(KeyAnswer::Key { bytes }) if bytes.len() == LENGTH => {
                    Ok(KeyAnswer::Key { bytes })
                }
                Ok(KeyAnswer::Locked) => Ok(KeyAnswer::Locked),
                Err(error) => Err(error),
                no_key => {
                    wipe(no_key);
                    keys.create()
                }
            },
            // Told as what is left.
            Question::Remove => keys.remove().map(|is_gone| match is_gone {
                true => KeyAnswer::None,
                false => KeyAnswer::Locked,
            }),
        }
    }
}

impl Asked {
    fn answer(&self, answer: Answer) {
        *lock(&self.answer) = Some(answer);
        self.is_answered.notify_all();
    }

    /// The answer; none where it does not come in time.
    fn wait(&self) -> Option<Answer> {
        let left = self.until.saturating_duration_since(Instant::now());
        let waited = self
            .is_answered
            .wait_timeout_while(lock(&self.answer), left, |answer| answer.is_none());
        let (answer, _) = waited.unwrap_or_else(PoisonError::into_inner);
        answer.clone()
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        let answer = self.answer.get_mut().unwrap_or_else(PoisonError::into_inner);
        answer.take().into_iter().for_each(wipe);
    }
}

/// What nobody needs any more.
fn wipe(answer: Answer) {
    if let Ok(KeyAnswer::Key { mut bytes }) = answer {
        bytes.zeroize();
    }
}

fn failed(what: &str) -> Answer {
    Err(KeyStoreError::Failed { reason: what.to_owned() })
}

fn lock<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Refuses a call that a key store makes while it is asked: it would wait for itself. One that it
/// makes from another thread is not known as its own; that waits until the question is given up.
pub(crate) fn refuse_inside() -> Result<(), CompanionError> {
    if IS_ASKED.get() {
        let reason = "the key store called the app while it was asked".to_owned();
        return Err(CompanionError::KeyFailed { reason });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Has a key of as many bytes as a test says, and makes another.
    struct Has(usize);

    impl KeyStore for Has {
        fn read(&self) -> Answer {
            Ok(KeyAnswer::Key { bytes: vec![1; self.0] })
        }

        fn create(&self) -> Answer {
            Ok(KeyAnswer::Key { bytes: vec![2; LENGTH] })
        }

        fn remove(&self) -> Result<bool, KeyStoreError> {
            Ok(self.0 == LENGTH)
        }
    }

    fn keys(length: usize) -> Keys {
        Keys::new(Arc::new(Has(length)), Arc::default(), PATIENCE)
    }

    #[test]
    fn a_key_that_is_there_is_never_made_anew_but_what_is_no_key_is() {
        let there = KeyAnswer::Key { bytes: vec![1; LENGTH] };
        assert_eq!(keys(LENGTH).create(), Ok(there));
        assert_eq!(keys(5).create(), Ok(KeyAnswer::Key { bytes: vec![2; LENGTH] }));
    }

    #[test]
    fn whether_the_key_is_gone_is_passed_on() {
        assert_eq!(keys(LENGTH).remove(), Ok(true));
        assert_eq!(keys(5).remove(), Ok(false));
    }
}
