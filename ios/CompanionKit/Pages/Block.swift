import Companion

/// What a colour and an icon mean; never said by the colour alone.
public enum Tone: Sendable, Equatable {
    case plain, good, careful, bad, unknown
}

/// A piece of a screen: data, so that it can be read in a test as well as drawn.
public enum Block: Sendable {
    /// Begins a part of the screen; VoiceOver jumps from one to the next.
    case heading(String)
    case text(String, Tone)
    case panel(Panel)
    case button(Button)
    case shown(Shown)
    case message(Message)
    case secret(Secret)
    case entry(Entry)
    case pick(Pick)
    case qr(Qr)
    case paste(Paste)
    case countdown(Countdown)

    /// A card: a title, lines below it, and what a tap does.
    public struct Panel: Sendable {
        public let title: String
        public var lines: [String] = []
        public var tone = Tone.plain
        public var act: Act?
        public var sign: Sign?
        /// What the screen is about: said louder than all else.
        public var isMain = false
    }

    /// What a panel is about, for the eye alone: its words say the same.
    public enum Sign: Sendable {
        case message, day, document, guide, card, call
    }

    public struct Button: Sendable {
        public let label: String
        public let act: Act
        public var isFirst = false
        public var manner = Manner.usual
        /// Where VoiceOver goes on when the person comes back to the app.
        public var takesFocus = false
    }

    /// How loud a button is: quiet for what is needed less, danger for what takes something away.
    public enum Manner: Sendable {
        case usual, quiet, danger
    }

    /// Something shown to another person: large, and in two languages one below the other.
    public struct Shown: Sendable {
        public let labels: [String]
        public let texts: [String]
        public var tone = Tone.plain
    }

    /// What exactly will be sent, to be read character by character.
    public struct Message: Sendable {
        public let label: String
        public let recipient: String
        public let body: String
    }

    /// A number that is covered until it is tapped, and spoken character by character.
    public struct Secret: Sendable {
        public let show: String
        public let hide: String
        public let covered: String
        public let whole: String
    }

    /// Something to fill in.
    public struct Entry: Sendable {
        public let id: String
        public let label: String
        public var kind = EntryKind.text
        public var value = ""
        public var hint: String?
        /// Done a moment after every change.
        public var act: Act?
        /// How the value reads, where that is not as it is told: a day.
        public var shown: String?
    }

    public enum EntryKind: Sendable {
        /// Days are told as `2026-11-30`, times of day as `18:05`; both are picked, never typed.
        case text, number, day, time, secret, long
    }

    /// One of several; where none is needed, an option with an empty id says so.
    public struct Pick: Sendable {
        public let id: String
        public let label: String
        public let options: [Option]
        public var chosen: String?
        /// Done as soon as one is chosen.
        public var act: Act?
    }

    public struct Option: Sendable, Equatable {
        public let id: String
        public let title: String
        public var hint: String?
    }

    /// A code for another phone's camera, behind a tap unless it is needed at once.
    public struct Qr: Sendable {
        public let label: String
        public let code: QrCode
        public var isOpen = false
    }

    /// Puts what was copied into the entry with this id; the system's own button, which needs no
    /// question whether the app may read it.
    public struct Paste: Sendable {
        public let field: String
        public let label: String
    }

    /// Counts down to a moment, in seconds since 1970; the label says the time of the end.
    public struct Countdown: Sendable {
        public let label: String
        public let end: Int64
        /// What is said when so many minutes are left.
        public var said: [Int64: String] = [:]
    }
}

/// A whole screen.
public struct Page: Sendable {
    public let title: String
    public let blocks: [Block]
    /// When it reads differently, in seconds since 1970.
    public var refreshAt: Int64?
    /// Shown bright and full, leading nowhere else.
    public var isCard = false
}

// Short ways to write a screen down.
extension Block {
    static func text(_ text: String) -> Block { .text(text, .plain) }

    static func panel(
        _ title: String, _ lines: [String] = [], _ tone: Tone = .plain, act: Act? = nil,
        sign: Sign? = nil, isMain: Bool = false
    ) -> Block {
        .panel(
            Panel(title: title, lines: lines, tone: tone, act: act, sign: sign, isMain: isMain))
    }

    static func button(
        _ label: String, _ act: Act, isFirst: Bool = false, manner: Manner = .usual,
        takesFocus: Bool = false
    ) -> Block {
        .button(
            Button(
                label: label, act: act, isFirst: isFirst, manner: manner, takesFocus: takesFocus))
    }

    static func entry(
        _ id: String, _ label: String, _ kind: EntryKind = .text, value: String = "",
        hint: String? = nil, act: Act? = nil, shown: String? = nil
    ) -> Block {
        .entry(
            Entry(
                id: id, label: label, kind: kind, value: value, hint: hint, act: act, shown: shown))
    }

    static func pick(
        _ id: String, _ label: String, _ options: [Option], chosen: String? = nil, act: Act? = nil
    ) -> Block {
        .pick(Pick(id: id, label: label, options: options, chosen: chosen, act: act))
    }
}
