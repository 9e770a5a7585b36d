import Companion
import Foundation

/// What a question to the core is asked with.
public struct Asked: Sendable {
    let app: CompanionApp
    let context: Context
    let labels: Labels
}

/// What was filled in, by the ids of entries and picks.
public struct Form: Sendable {
    let values: [String: String]

    init(_ values: [String: String] = [:]) {
        self.values = values
    }

    /// What was typed; none where that is nothing but spaces.
    subscript(id: String) -> String? { told(id).flatMap { $0.isEmpty ? nil : $0 } }

    /// What stands there, an empty text where it was cleared: the core then forgets it.
    func told(_ id: String) -> String? {
        values[id]?.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension String {
    /// More than any answer or field has: what is kept while the app is left may not be larger.
    private static let mostTaken = 4_000

    /// As much of a text from outside as is taken. Not counted as it is read: what reads as one
    /// character may hold any number of accents.
    var taken: String {
        utf8.count <= Self.mostTaken ? self : String(unicodeScalars.prefix(Self.mostTaken))
    }
}

/// What a tap does.
public indirect enum Act: Sendable {
    /// Opens a screen.
    case go(Route)
    /// Opens a screen in the place of this one.
    case replace(Route)
    /// Begins again at home.
    case goHome
    /// Leaves the screen.
    case back
    /// Shows the screen anew.
    case reload
    /// Tells the core something, away from the main thread; what it answers is done next.
    case tell(@Sendable (Asked, Form) throws -> Act)
    /// Says something in a passing line.
    case say(String, then: Act)
    /// Says what is wrong or went wrong, until something else is done.
    case warn(String)
    /// Asks again before something that cannot be undone.
    case sure(Confirmation)
    /// Something that this phone alone keeps, on or off.
    case choose(PhoneChoice, Bool)
    /// Asks for the phone's own lock, to open this app.
    case unlock
    /// What is in a chosen file is kept in memory, for the screen that shows what it would do.
    case keepFile(Incoming, Data, then: Act)
    /// What only the phone can do.
    case ask(Errand)
}

/// A question before something that cannot be undone.
public struct Confirmation: Sendable {
    public let text: String
    public let yes: String
    public let cancel: String
    public let then: Act
}

/// What is done outside of the app: by another app, the clipboard, a file, the system's settings.
public indirect enum Errand: Sendable {
    /// Opens the message filled in, to be sent by the person; what is done next is done only where
    /// it was handed over.
    case composeSms(recipient: String, body: String, handedOver: Act)
    case dial(String)
    case openPage(String)
    case writeMail(String)
    /// Copies for this phone alone and for a short time.
    case copy(String)
    /// Lets the person choose where a file goes.
    case saveFile(MadeFile)
    /// Lets the person choose a file, and goes on with what is in it.
    case pickFile(Incoming)
    /// Opens a new whole day, to be saved in the calendar; the day is told as `2026-11-30`.
    case addToCalendar(title: String, day: String, text: String)
    /// Takes every notification of the app away, as after everything was erased.
    case removeNotices(then: Act)
    case openSettings
}

/// What comes into the app as a file.
public enum Incoming: String, Sendable, Codable {
    case backup, rules, table
}

/// A file as the core made it, and what is done once it is written.
public struct MadeFile: Sendable {
    public let name: String
    /// Its media type.
    public let type: String
    public let bytes: Data
    public let saved: Act
}

/// What this phone alone keeps, because it is wanted before the vault is open.
public enum PhoneChoice: String, Sendable, CaseIterable {
    case lockApp
}
