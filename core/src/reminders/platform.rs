//! What a platform can and cannot do, as data.

/// Where notifications are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Platform {
    /// iOS: few pending notifications, shown to the minute.
    Ios,
    /// Android: many alarms, which may come late unless exact ones are allowed.
    Android {
        /// Whether the person or the system allows exact alarms.
        exact_alarms: bool,
    },
}

/// The limits of a platform.
pub(super) struct Limits {
    /// How many notifications can be pending.
    pub(super) most: usize,
    /// How late one may come, in seconds: what must not come late is planned so much earlier.
    pub(super) late_seconds: i64,
}

impl Platform {
    /// iOS keeps the 64 soonest pending requests of an app and drops the others. Android refuses
    /// more than 500 alarms of an app; an inexact one may come an hour late, in Doze with the next
    /// maintenance window.
    pub(super) fn limits(self) -> Limits {
        match self {
            Platform::Ios => Limits { most: 64, late_seconds: 0 },
            Platform::Android { exact_alarms: true } => Limits { most: 500, late_seconds: 60 },
            Platform::Android { exact_alarms: false } => {
                Limits { most: 500, late_seconds: 60 * 60 }
            }
        }
    }
}
