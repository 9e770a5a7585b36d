//! Who is inside: calls are counted, so that pausing and shutting down can wait for them.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

#[derive(Default)]
pub(crate) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Calls in progress.
    calls: u32,
    /// Those among them that wait for the phone's key store and hold nothing.
    asking: u32,
    is_paused: bool,
    is_shut: bool,
}

impl Gate {
    /// A call begins; false where the app is shut.
    pub(crate) fn enter(&self) -> bool {
        let mut state = self.lock();
        if !state.is_shut {
            state.calls += 1;
        }
        !state.is_shut
    }

    /// A call ends. While the app is paused the last one closes what it opened.
    pub(crate) fn leave(&self, close: impl FnOnce()) {
        let mut state = self.lock();
        state.calls -= 1;
        if state.calls == 0 && state.is_paused {
            // Under the lock, so that no call begins meanwhile.
            close();
        }
        self.changed.notify_all();
    }

    /// Asks the key store within a call, or waits for the question of another call.
    pub(crate) fn ask<T>(&self, question: impl FnOnce() -> T) -> T {
        self.lock().asking += 1;
        self.changed.notify_all();
        let _asked = Asked(self);
        question()
    }

    /// Waits until nobody holds anything, and closes. Calls that wait for the key store are not
    /// waited for: the phone may be asking its owner, who has just put it away.
    pub(crate) fn pause(&self, close: impl FnOnce()) {
        let mut state = self.lock();
        state.is_paused = true;
        while state.is_paused && state.calls > state.asking {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.is_paused {
            close();
        }
    }

    /// Connections stay open between calls again; false where the app is shut.
    pub(crate) fn resume(&self) -> bool {
        let mut state = self.lock();
        state.is_paused = false;
        self.changed.notify_all();
        !state.is_shut
    }

    /// Lets nobody in any more, waits for every call, and closes.
    pub(crate) fn shut(&self, close: impl FnOnce()) {
        let mut state = self.lock();
        state.is_shut = true;
        while state.calls > 0 {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        close();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Counts down also where the question panics.
struct Asked<'a>(&'a Gate);

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        self.0.lock().asking -= 1;
    }
}
