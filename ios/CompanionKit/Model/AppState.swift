import Companion
import Foundation

/// What the app shows and what it waits for. Changed by `take` alone: the same state and the same
/// action give the same state and the same effects, without a clock and without the disk.
public struct AppState: Sendable {
    public private(set) var trail: Trail
    /// What is on the screen; none before the first page came.
    public private(set) var shown: Shown?
    /// Said below the page.
    public private(set) var line: Line?
    /// What failed behind the lock: said once it is open.
    private var late: Line?
    /// Asked above the page.
    public private(set) var question: Confirmation?
    private(set) var phone: PhoneState
    private(set) var choices: Set<PhoneChoice>
    /// Whether the questions of the first start were answered or passed by.
    private var isStarted: Bool
    private var inbox: [Incoming: Data] = [:]
    /// How many things are being told to the core; a tap tells one thing at a time.
    private var telling = 0
    private var isOpened = false
    private var isUnlocking = false

    /// A page with its words, and where the person was when it was asked for.
    public struct Shown: Sendable {
        public let page: Page
        public let labels: Labels
        /// None where it is locked.
        public let route: Route?
        /// Of its words: `fa` is written from right to left.
        public let language: String
        /// Another each time that the person comes to a screen.
        public let visit: Int
    }

    /// A passing line, or what went wrong, which stays until something else is done.
    public struct Line: Sendable, Equatable {
        public let text: String
        public let isWrong: Bool
    }

    /// Where a process begins; `trail` is what an earlier one left.
    public init(phone: PhoneState, choices: Set<PhoneChoice>, isStarted: Bool, trail: Trail? = nil)
    {
        self.phone = phone
        self.choices = choices
        self.isStarted = isStarted
        self.trail = trail ?? Trail()
    }

    /// What the person asked to be shut, until they open it as they open the phone.
    public var isShut: Bool { hasLock && !isOpened }

    /// Whether the person wants the app shut: what it shows elsewhere then names nobody.
    public var hasLock: Bool { choices.contains(.lockApp) && phone.hasLock }

    /// Whether something is being told to the core.
    public var isBusy: Bool { telling > 0 }

    /// What stands in an entry or pick.
    public func filled(_ id: String) -> String { trail.filled[id] ?? "" }
}

/// What happens to the app.
public enum Action: Sendable {
    /// The app is in front; the phone may have changed meanwhile.
    case appeared(PhoneState)
    /// What the phone tells of itself is another, while the app stays in front.
    case changed(PhoneState)
    /// The app is no longer seen.
    case left
    /// A notification, a widget, an intent, or a text that was shared.
    case asked(Route)
    case tapped(Act)
    /// What something outside of the app led to: a message was handed over, a file was written.
    case next(Act)
    /// Something was typed, picked or pasted.
    case filled(id: String, text: String)
    /// The question was answered.
    case answered(isYes: Bool)
    /// A file was chosen.
    case chose(Incoming, Data)
    /// A file could not be read or written.
    case fileFailed
    /// The phone's lock was opened, or not.
    case unlocked(Bool)
    /// A page came.
    case made(visit: Int, Result<Made, Failure>)
    /// What was told was answered.
    case told(visit: Int, Result<Act, Failure>)
    /// The words came, for a page that needs nothing else.
    case worded(Words)
    /// The page reads differently now.
    case due(visit: Int)
    /// What no app opens was copied, to be used elsewhere.
    case copied
    /// The passing line was there long enough.
    case lineRead
}

/// A page with its words; the route is another than that asked for where the app is new.
public struct Made: Sendable {
    let page: Page
    let labels: Labels
    let language: String
    let route: Route
}

/// What went wrong and what to do, in the person's words.
public struct Failure: Error, Sendable {
    let reason: String
    /// The words of the screens and their language, where there are any.
    let words: Words?
}

/// The words of the screens, and their language.
public struct Words: Sendable {
    let labels: Labels
    let language: String
}

/// What the state wants done.
public enum Effect: Sendable {
    /// Asks the core for a page.
    case make(visit: Int, Wanted)
    /// Tells the core something.
    case tell(visit: Int, @Sendable (Asked, Form) throws -> Act, Form)
    /// What is done outside of the app.
    case errand(Errand)
    /// Asks for the phone's lock.
    case unlock
    /// Asks for the words alone.
    case words
    /// Comes back with `due` at a moment, in seconds since 1970, if any; whatever was to come of an
    /// earlier page no longer does.
    case wake(visit: Int, at: Int64?)
    /// VoiceOver says something at a moment, in seconds since 1970.
    case announce(String, at: Int64)
    case keep(PhoneChoice, Bool)
    /// The questions of the first start are over, for good.
    case keepStarted
    /// Reminders, quick actions and widgets follow what the core plans now.
    case replan
}

/// What a page is made from, beside the core.
public struct Wanted: Sendable {
    let route: Route
    let form: Form
    let phone: PhoneState
    let choices: Set<PhoneChoice>
    let inbox: [Incoming: Data]
    /// Home of a new phone is the first start.
    let isStarted: Bool
}

extension AppState {
    /// Takes in what happened.
    public mutating func take(_ action: Action) -> [Effect] {
        switch action {
        case .appeared(let phone):
            self.phone = phone
            return isShut ? ask() : show() + [.replan]
        case .changed(let phone):
            self.phone = phone
            return isShut || shown == nil ? [] : show()
        case .left:
            isOpened = false
            if isShut { cover() }
            return []
        case .asked(let route):
            if isShut {
                trail.go(route)
                return ask()
            }
            return move { $0.go(route) }
        case .unlocked(let isOwner):
            isUnlocking = false
            if isOwner { isOpened = true }
            if isShut { return [] }
            line = late
            late = nil
            return show() + [.replan]
        case .filled(let id, let text):
            // Not into the screen that comes next, where it may be another's field.
            if shown?.visit == trail.visit { trail.filled[id] = text.taken }
            return []
        case .answered(let isYes):
            let asked = question
            question = nil
            guard isYes, let asked else { return [] }
            return act(asked.then)
        case .chose(let incoming, let bytes):
            return act(incoming.take(bytes))
        case .fileFailed:
            if let shown { say(shown.labels.fileFailed, isWrong: true) }
            return []
        case .tapped(let act): return isReady(for: act) ? self.act(act) : []
        // No second tap: what happened is told, whatever is being done or shown meanwhile.
        case .next(let act): return isShut ? elsewhere(act) : self.act(act)
        case .made(let visit, let result): return made(visit, result)
        case .told(let visit, let result): return told(visit, result)
        case .due(let visit): return visit == trail.visit ? show() : []
        case .worded(let words):
            if isShut && shown == nil { lock(words.labels, words.language) }
            return []
        case .copied:
            if let shown { say(shown.labels.copied, isWrong: false) }
            return []
        case .lineRead:
            if line?.isWrong == false { line = nil }
            return []
        }
    }

    /// A second tap, before what the first one led to is there, is meant for nothing on the screen.
    private func isReady(for act: Act) -> Bool {
        switch act {
        case .back, .reload, .unlock: true
        default: !isBusy && (shown == nil || shown?.visit == trail.visit)
        }
    }

    private mutating func act(_ act: Act) -> [Effect] {
        if case .unlock = act { return isShut ? ask() : [] }
        // Whatever was on its way when the app was shut: nothing is done behind the lock.
        if isShut { return [] }
        switch act {
        case .go(let route): return move { $0.go(route) }
        case .replace(let route): return move { $0.replace(route) }
        case .back: return move { $0.back() }
        case .goHome:
            isStarted = true
            return [.keepStarted] + move { $0.begin(nil) }
        case .reload: return show()
        case .tell(let tell):
            telling += 1
            line = nil
            return [.tell(visit: trail.visit, tell, Form(trail.filled))]
        case .say(let text, let then):
            let effects = self.act(then)
            say(text, isWrong: false)
            return effects
        case .warn(let text):
            say(text, isWrong: true)
            return []
        case .sure(let question):
            self.question = question
            return []
        case .choose(let choice, let isOn):
            if isOn { choices.insert(choice) } else { choices.remove(choice) }
            // Whoever turns the lock on is inside.
            isOpened = true
            return [.keep(choice, isOn)] + show() + [.replan]
        case .keepFile(let incoming, let bytes, let then):
            inbox[incoming] = bytes
            return self.act(then)
        case .ask(let errand): return [.errand(errand)]
        case .unlock: return []
        }
    }

    private mutating func move(_ step: (inout Trail) -> Void) -> [Effect] {
        line = nil
        question = nil
        step(&trail)
        return show()
    }

    private func show() -> [Effect] {
        let wanted = Wanted(
            route: trail.current, form: Form(trail.filled), phone: phone, choices: choices,
            inbox: inbox, isStarted: isStarted)
        return [.make(visit: trail.visit, wanted)]
    }

    /// Nothing behind the lock says anything.
    private mutating func say(_ text: String, isWrong: Bool) {
        let said = Line(text: text, isWrong: isWrong)
        if !isShut {
            line = said
        } else if isWrong {
            late = said
        }
    }

    /// Shows nothing but the way in.
    private mutating func cover() {
        question = nil
        line = nil
        if let shown { lock(shown.labels, shown.language) }
    }

    private mutating func lock(_ labels: Labels, _ language: String) {
        shown = Shown(
            page: .locked(labels), labels: labels, route: nil, language: language, visit: 0)
    }

    private mutating func ask() -> [Effect] {
        cover()
        // Without a page there are no words yet either.
        let words: [Effect] = shown == nil ? [.words] : []
        if isUnlocking { return words }
        isUnlocking = true
        return words + [.unlock]
    }

    private mutating func made(_ visit: Int, _ result: Result<Made, Failure>) -> [Effect] {
        // Asked for on a screen that was left meanwhile, or before the app was shut.
        if visit != trail.visit || isShut { return [] }
        switch result {
        case .success(let made):
            fillIn(made.page)
            shown = Shown(
                page: made.page, labels: made.labels, route: made.route,
                language: made.language, visit: visit)
            // Names and numbers of a file stay in memory no longer than they are shown.
            if made.route.name != .takeRules && made.route.name != .takeTable { inbox = [:] }
            return waiting(made.page, visit)
        case .failure(let failure):
            failed(failure, visit)
            return []
        }
    }

    private mutating func told(_ visit: Int, _ result: Result<Act, Failure>) -> [Effect] {
        telling -= 1
        switch result {
        // What was told may have changed every plan.
        case .success(let act):
            let isHere = visit == trail.visit && !isShut
            return (isHere ? self.act(act) : elsewhere(act)) + [.replan]
        case .failure(let failure):
            // Wherever the person is, whichever page is on its way.
            say(failure.reason, isWrong: true)
            return []
        }
    }

    /// The person went on meanwhile, or the app is shut: nothing leads them away from where they
    /// are, but what must be done is done.
    private mutating func elsewhere(_ act: Act) -> [Effect] {
        switch act {
        case .say(let text, let then):
            let effects = elsewhere(then)
            say(text, isWrong: false)
            return effects
        // What failed must not look done.
        case .warn(let text):
            say(text, isWrong: true)
            return []
        // A backup that was written counts as saved all the same. Of no visit: nobody waits for it.
        case .tell(let tell):
            telling += 1
            return [.tell(visit: 0, tell, Form(trail.filled))]
        // Everything was erased: also where the person was, and what they had typed there.
        case .ask(.removeNotices(let then)):
            trail.begin(nil)
            return [.errand(.removeNotices(then: then))]
        default: return isShut ? [] : show()
        }
    }

    /// Whatever was typed stays, and no screen stays empty.
    private mutating func failed(_ failure: Failure, _ visit: Int) {
        if shown?.visit == trail.visit {
            line = Line(text: failure.reason, isWrong: true)
        } else if let words = failure.words {
            let page = Page.failure(words.labels.home, failure.reason, words.labels)
            shown = Shown(
                page: page, labels: words.labels, route: trail.current, language: words.language,
                visit: visit)
        }
    }

    /// What stands in the fields of a page counts as filled in, also where nobody touched it.
    private mutating func fillIn(_ page: Page) {
        for block in page.blocks {
            if case .entry(let entry) = block, entry.kind == .secret { trail.keepSecret(entry.id) }
            switch block {
            case .entry(let entry) where trail.filled[entry.id] == nil:
                trail.filled[entry.id] = entry.value
            case .pick(let pick) where trail.filled[pick.id] == nil:
                trail.filled[pick.id] = pick.chosen
            default: break
            }
        }
    }

    private func waiting(_ page: Page, _ visit: Int) -> [Effect] {
        var effects: [Effect] = [.wake(visit: visit, at: page.refreshAt)]
        for case .countdown(let countdown) in page.blocks {
            effects += countdown.said.sorted { $0.key > $1.key }.map { minutes, text in
                .announce(text, at: countdown.end - minutes * 60)
            }
        }
        return effects
    }
}
