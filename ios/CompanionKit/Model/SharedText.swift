import Companion

/// A text that was shared from another app, read and taken in above it, while the app itself may be
/// open: the app's own model over the same files, beginning with the text.
@MainActor
public final class SharedText {
    public let model: AppModel
    /// Told after what a widget shows was written.
    public var widgetChanged: @MainActor () -> Void = {}

    private let beginning: Route
    private let core: Core
    private let planner: NoticePlanner
    private let close: @MainActor () -> Void
    private var planning: Task<Void, Never>?

    /// `core` is this process's own and never resumed: an extension may be suspended at any moment.
    /// `close` leads back to the other app.
    public init(
        _ text: String, core: Core, center: any NoticeCenter, preferences: any Preferences,
        phone: PhoneState, now: @escaping @Sendable () -> Moment,
        close: @escaping @MainActor () -> Void
    ) {
        self.core = core
        self.close = close
        planner = NoticePlanner(core: core, center: center)
        model = AppModel(core: core, preferences: preferences, phone: phone, now: now)
        beginning = Route(.shared, ["text": text.taken])
        model.replan = { [weak self] in self?.replan() }
    }

    /// Asks for the first page, once whoever draws it is there.
    public func begin() { model.send(.asked(beginning)) }

    public func send(_ action: Action) {
        // The way back leads to the other app.
        if case .tapped(.back) = action {
            Task { await finish() }
        } else {
            model.send(action)
        }
    }

    /// What only the phone can do, as far as that can be done above another app: nothing else is
    /// opened there, so that it is copied, to be used elsewhere. Files come and go in the app alone.
    public func run(_ errand: Errand, copy: @MainActor (String) -> Void) {
        switch errand {
        case .copy(let text), .dial(let text), .openPage(let text), .writeMail(let text):
            copy(text)
            model.send(.copied)
        case .addToCalendar(let title, let day, let text):
            copy([day, title, text].joined(separator: "\n"))
            model.send(.copied)
        case .removeNotices(let then):
            Task {
                await planner.removeAll()
                model.send(.next(then))
            }
        case .composeSms, .saveFile, .pickFile, .openSettings: break
        }
    }

    /// An answer ends one reminder and begins others: they follow at once, since the app may not be
    /// opened before they are due.
    private func replan() {
        let before = planning
        planning = Task { [weak self, core, planner] in
            await before?.value
            await core.writeGlance()
            await planner.replan()
            self?.widgetChanged()
        }
    }

    /// Goes back to the other app once everything is told and planned: the process ends then.
    func finish() async {
        await model.settle()
        await planning?.value
        try? await core.pause()
        close()
    }
}
