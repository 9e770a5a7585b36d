import Companion
import Foundation

/// What only the phone can do; the app makes it of Apple's frameworks, the tests write it down.
@MainActor
public protocol PhoneTasks: AnyObject {
    /// What comes of it, if anything, is sent to the model as an action.
    func run(_ errand: Errand)
    /// Asks for face, finger or passcode, and sends `unlocked`.
    func unlock()
    /// Says something to who uses VoiceOver.
    func announce(_ text: String)
}

/// Runs the state: what it wants done is done, and what comes of it is taken in.
@MainActor
public final class AppModel {
    public private(set) var state: AppState
    /// Told after every change of the state.
    public var changed: @MainActor () -> Void = {}
    public weak var tasks: (any PhoneTasks)?
    /// After everything that may have changed what is planned.
    public var replan: @MainActor () -> Void = {}

    private let core: Core
    private let preferences: any Preferences
    private let now: @Sendable () -> Moment
    private var waking: [Task<Void, Never>] = []
    /// What is being asked of the core.
    private var asking: Task<Void, Never>?

    public init(
        core: Core, preferences: any Preferences, phone: PhoneState, trail: Trail? = nil,
        now: @escaping @Sendable () -> Moment
    ) {
        self.core = core
        self.preferences = preferences
        self.now = now
        state = AppState(
            phone: phone, choices: Set(PhoneChoice.allCases.filter { preferences[$0] }),
            isStarted: preferences.isStarted, trail: trail)
    }

    public func send(_ action: Action) {
        let effects = state.take(action)
        changed()
        for effect in effects { run(effect) }
    }

    private func run(_ effect: Effect) {
        switch effect {
        case .make(let visit, let wanted):
            ask { [core] in .made(visit: visit, await core.page(wanted)) }
        case .tell(let visit, let tell, let form):
            ask { [core, preferences] in
                .told(visit: visit, await core.tell(tell, form, keeping: preferences))
            }
        case .errand(let errand): tasks?.run(errand)
        case .unlock: tasks?.unlock()
        case .words:
            ask { [core] in (try? await core.words()).map { .worded($0) } }
        case .wake(let visit, let at):
            for task in waking { task.cancel() }
            waking = at.map { [wait(until: $0) { $0.send(.due(visit: visit)) }] } ?? []
        case .announce(let text, let at):
            if at > now().epochSeconds {
                waking.append(wait(until: at) { $0.tasks?.announce(text) })
            }
        case .keep(let choice, let isOn): preferences[choice] = isOn
        case .keepStarted: preferences.isStarted = true
        case .replan: replan()
        }
    }

    /// Waits until everything that was asked is answered, and what came of it as well.
    func settle() async {
        while let asking {
            await asking.value
            if self.asking == asking { return }
        }
    }

    /// One question after another, in the order in which they were asked.
    private func ask(_ question: @escaping @Sendable () async -> Action?) {
        let before = asking
        asking = Task { [weak self] in
            await before?.value
            if let action = await question() { self?.send(action) }
        }
    }

    private func wait(
        until moment: Int64, then: @escaping @MainActor (AppModel) -> Void
    ) -> Task<Void, Never> {
        let seconds = max(1, moment - now().epochSeconds)
        return Task { [weak self] in
            try? await Task.sleep(nanoseconds: UInt64(seconds) * 1_000_000_000)
            if !Task.isCancelled, let self { then(self) }
        }
    }
}

extension Core {
    /// A page, or why there is none. Touches the disk.
    fileprivate func page(_ wanted: Wanted) -> Result<Made, Failure> {
        attempt { asked in
            let isFirst = wanted.route.name == .home && !wanted.isStarted
            let opening =
                isFirst
                ? try asked.app.opening(device: wanted.phone.device, context: asked.context) : nil
            let isNew = opening?.home.isEmpty ?? false
            let route = isNew ? Route(.welcome) : wanted.route
            let scene = Scene(
                asked: asked, route: route, form: wanted.form, phone: wanted.phone,
                choices: wanted.choices, inbox: wanted.inbox, opening: opening)
            return Made(
                page: try scene.page(), labels: asked.labels, language: asked.context.language,
                route: route)
        }
    }

    /// Tells something; the language may have been changed by it.
    fileprivate func tell(
        _ tell: @Sendable (Asked, Form) throws -> Act, _ form: Form,
        keeping preferences: any Preferences
    ) -> Result<Act, Failure> {
        attempt { asked in
            let next = try tell(asked, form)
            // Where the vault cannot be read, what was kept before stays.
            if let settings = try? asked.app.settings(context: asked.context) {
                preferences.chosenLanguage = settings.language
            }
            return next
        }
    }

    private func attempt<T: Sendable>(
        _ question: @Sendable (Asked) throws -> T
    ) -> Result<T, Failure> {
        do {
            return .success(try ask(question))
        } catch let error as CompanionError {
            return .failure(Failure(reason: error.reason, words: try? words()))
        } catch {
            return .failure(Failure(reason: "\(error)", words: try? words()))
        }
    }
}
