import Companion
import Foundation

@testable import CompanionKit

/// What is readable while the vault is locked, in memory.
final class KeptInMemory: Preferences, @unchecked Sendable {
    private let lock = NSLock()
    private var texts: [String: String] = [:]

    func text(_ key: String) -> String? { lock.withLock { texts[key] } }

    func keep(_ text: String?, as key: String) { lock.withLock { texts[key] = text } }
}

/// A key store in memory, which can be locked and lose its key.
final class KeysInMemory: KeyStore, @unchecked Sendable {
    private let lock = NSLock()
    private var key: Data?
    private var isLocked = false

    func set(locked: Bool) { lock.withLock { isLocked = locked } }

    func lose() { lock.withLock { key = nil } }

    func read() throws -> KeyAnswer {
        lock.withLock {
            if isLocked { return .locked }
            return key.map { .key(bytes: $0) } ?? KeyAnswer.none
        }
    }

    func create() throws -> KeyAnswer {
        lock.withLock { key = Data((0..<32).map { _ in UInt8.random(in: 0...255) }) }
        return try read()
    }

    func remove() throws -> Bool {
        lock.withLock { key = nil }
        return true
    }
}

/// The phone's clock, set by the test.
final class SetClock: @unchecked Sendable {
    private let lock = NSLock()
    private var moment: Moment

    init(_ at: String) {
        moment = Self.moment(at)
    }

    var now: Moment { lock.withLock { moment } }

    func go(to at: String) { lock.withLock { moment = Self.moment(at) } }

    /// Such as `2020-12-20T10:00:00+04:00`.
    private static func moment(_ at: String) -> Moment {
        let date = ISO8601DateFormatter().date(from: at)!
        let zone = at.suffix(6)
        let parts = zone.dropFirst().split(separator: ":").map { Int32($0)! }
        let seconds = parts[0] * 3600 + parts[1] * 60
        return Moment(
            epochSeconds: Int64(date.timeIntervalSince1970),
            utcOffsetSeconds: zone.hasPrefix("-") ? -seconds : seconds)
    }
}

/// Writes down what the phone was asked to do.
@MainActor
final class WrittenDown: PhoneTasks {
    var errands: [Errand] = []
    var unlocks = 0
    var said: [String] = []

    func run(_ errand: Errand) { errands.append(errand) }
    func unlock() { unlocks += 1 }
    func announce(_ text: String) { said.append(text) }
}

/// A new phone with the real core, at a moment that the test says.
@MainActor
final class TestPhone {
    let clock: SetClock
    let keys = KeysInMemory()
    let preferences = KeptInMemory()
    let tasks = WrittenDown()
    let folder: URL
    var state = PhoneState(notificationsAllowed: true, canSendText: true, hasLock: true)
    /// How often the share extension led back to the other app.
    private(set) var closed = 0
    private(set) var core: Core
    private(set) var model: AppModel

    init(_ at: String, language: String = "en") {
        clock = SetClock(at)
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("companion-\(UUID().uuidString)")
        preferences.chosenLanguage = language
        // The first start is asked for by the tests of it.
        preferences.isStarted = true
        core = Self.core(folder, keys, preferences, clock)
        model = AppModel(
            core: core, preferences: preferences, phone: state, now: { [clock] in clock.now })
        model.tasks = tasks
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private static func core(
        _ folder: URL, _ keys: KeysInMemory, _ preferences: KeptInMemory, _ clock: SetClock
    ) -> Core {
        Core(
            folder: folder.path, keys: keys, language: { preferences.chosenLanguage ?? "en" },
            now: { clock.now })
    }

    /// The system ended the process and begins a new one, with the trail that was kept.
    func startAnew(keeping trail: Trail? = nil) {
        core = Self.core(folder, keys, preferences, clock)
        model = AppModel(
            core: core, preferences: preferences, phone: state, trail: trail,
            now: { [clock] in clock.now })
        model.tasks = tasks
    }

    /// Tells the core something, as a screen would.
    func tell<T: Sendable>(_ question: @Sendable (Asked) throws -> T) async throws -> T {
        try await core.ask(question)
    }

    var labels: Labels {
        get async throws { try await core.words().labels }
    }

    /// Lets something happen and waits until everything is answered.
    func send(_ action: Action) async {
        model.send(action)
        await settle()
    }

    func settle() async { await model.settle() }

    /// The share extension: another process over the same files and the same key.
    func share(_ text: String, _ center: any NoticeCenter = KeptNotices()) -> SharedText {
        let shared = SharedText(
            text, core: Self.core(folder, keys, preferences, clock), center: center,
            preferences: preferences, phone: state, now: { [clock] in clock.now },
            close: { [weak self] in self?.closed += 1 })
        shared.model.tasks = tasks
        return shared
    }

    func open(_ route: Route) async {
        await send(.asked(route))
    }

    /// What VoiceOver says, from the top.
    var lines: [String] { model.state.shown?.lines(filled: model.state.filled) ?? [] }

    var title: String? { model.state.shown?.page.title }

    /// What something on the screen does that says so.
    func act(_ said: String) -> Act? { model.state.act(said) }

    /// Taps the first thing that says so; whether there was one.
    @discardableResult
    func tap(_ said: String) async -> Bool {
        guard let act = act(said) else { return false }
        await send(.tapped(act))
        return true
    }
}

extension AppState {
    /// What something on the screen does that says so.
    func act(_ said: String) -> Act? {
        for block in shown?.page.blocks ?? [] {
            switch block {
            case .button(let button) where button.label.contains(said): return button.act
            case .panel(let panel) where panel.act != nil && panel.spoken.contains(said):
                return panel.act
            default: continue
            }
        }
        return nil
    }
}

/// Keeps the notices that the system would.
final class KeptNotices: NoticeCenter {
    var waiting: [String: Notice] = [:]
    var shown: [String] = []
    var most = 0
    var categories: Set<String> = []
    /// Of those that were shown: what the system knows of them is their kind alone.
    private var kinds: [String: String] = [:]

    /// Told when the next question waits, and what it waits for.
    var isHeld: () -> Void = {}
    private var held: AsyncStream<Void>?

    /// The next question for what waits is answered only once the answer of this is called.
    func hold() -> () -> Void {
        let (stream, door) = AsyncStream.makeStream(of: Void.self)
        held = stream
        return { door.finish() }
    }

    func pending() async -> [WaitingNotice] {
        if let stream = held {
            held = nil
            isHeld()
            for await _ in stream {}
        }
        return waiting.values.map {
            WaitingNotice(id: $0.id, at: $0.at.date.map { Int64($0.timeIntervalSince1970) })
        }
    }
    func delivered() async -> [ShownNotice] {
        shown.map { ShownNotice(id: $0, category: kinds[$0] ?? "") }
    }
    /// Whether the person allows notices.
    var isAllowed = true

    func add(_ notice: Notice) async throws {
        if !isAllowed { throw CancellationError() }
        waiting[notice.id] = notice
        most = max(most, waiting.count)
    }
    func removePending(_ ids: [String]) {
        for id in ids { waiting[id] = nil }
    }
    func removeDelivered(_ ids: [String]) { shown.removeAll { ids.contains($0) } }
    func setCategories(_ notices: [Notice], keeping kept: Set<String>) async {
        categories = categories.intersection(kept).union(notices.map(\.category))
    }

    /// The clock goes on to a moment, in seconds since 1970: what was due by then is shown.
    func show(until now: Int64) {
        for notice in waiting.values where notice.at.date!.timeIntervalSince1970 <= Double(now) {
            waiting[notice.id] = nil
            shown.append(notice.id)
            kinds[notice.id] = notice.category
        }
    }

    /// What is shown next.
    var first: Notice? { waiting.values.min { $0.at.date! < $1.at.date! } }

    var times: [Date] { waiting.values.compactMap { $0.at.date }.sorted() }
}
