import Companion
import Foundation

/// What the planner needs of `UNUserNotificationCenter`.
@MainActor
public protocol NoticeCenter: AnyObject {
    /// What waits to be shown.
    func pending() async -> [WaitingNotice]
    /// What was shown and not taken away.
    func delivered() async -> [ShownNotice]
    func add(_ notice: Notice) async throws
    func removePending(_ ids: [String])
    func removeDelivered(_ ids: [String])
    /// The kinds of all notices that wait; those that are kept are of notices that were shown.
    func setCategories(_ notices: [Notice], keeping: Set<String>) async
}

public struct WaitingNotice: Sendable, Equatable {
    let id: String
    /// When it is shown, in seconds since 1970; none where that is not known.
    let at: Int64?

    public init(id: String, at: Int64?) {
        self.id = id
        self.at = at
    }
}

public struct ShownNotice: Sendable, Equatable {
    let id: String
    let category: String

    public init(id: String, category: String) {
        self.id = id
        self.category = category
    }
}

/// Brings what waits to be shown in line with what the core plans. Run at the start, after whatever
/// was told to the core, in the background, and when clock, zone or language changed.
@MainActor
public final class NoticePlanner {
    private let core: Core
    private let center: any NoticeCenter
    private var last: Task<Void, Never>?
    /// Whether there is anything to be reminded of, also where the system takes no notice in: only
    /// then it makes sense to ask whether it may.
    public private(set) var hasNotices = false

    public init(core: Core, center: any NoticeCenter) {
        self.core = core
        self.center = center
    }

    /// When to plan again, in seconds since 1970; none where the core could not say, and then what
    /// waited before stays.
    @discardableResult
    public func replan() async -> Int64? {
        await inTurn { [weak self] in await self?.replanNow() }
    }

    /// As after everything was erased.
    public func removeAll() async {
        await inTurn { [center] in
            center.removePending(await center.pending().map(\.id))
            center.removeDelivered(await center.delivered().map(\.id))
        }
    }

    /// One after another: two plans at once would each undo the other, and one that began before
    /// everything was erased would bring it back.
    private func inTurn<T: Sendable>(_ step: @escaping @MainActor () async -> T) async -> T {
        let before = last
        let next = Task {
            await before?.value
            return await step()
        }
        last = Task { _ = await next.value }
        return await next.value
    }

    private func replanNow() async -> Int64? {
        let shown = await center.delivered()
        let planned = try? await core.ask { asked in
            // What is in the list of notifications was shown: it is not missed.
            try asked.app.remindersSeen(ids: shown.map(\.id), context: asked.context)
            // No more than the system keeps of one app: the core knows how many that are.
            let plan = try asked.app.planReminders(platform: .ios, context: asked.context)
            return (plan, asked.context.now.epochSeconds)
        }
        guard let (plan, now) = planned else { return nil }
        let notices = plan.reminders.map { Notice($0, now: now) }
        hasNotices = !notices.isEmpty
        let wanted = Set(notices.map(\.id))
        // What is being shown in this moment is planned no more, and must be shown all the same.
        let isPassing = { (notice: WaitingNotice) in
            notice.at.map { abs($0 - now) <= Notice.ahead } ?? false
        }
        let unwanted = await center.pending().filter { !wanted.contains($0.id) && !isPassing($0) }
        center.removePending(unwanted.map(\.id))
        // The buttons of those that were shown must go on working.
        await center.setCategories(notices, keeping: Set(shown.map(\.category)))
        // The same id takes the place of what waited under it.
        for notice in notices { try? await center.add(notice) }
        return plan.replanAt.epochSeconds
    }

    /// What the person did with a notice: a button that needs no screen, or they opened it or took
    /// it away, which says that it was seen. Opening is the app's.
    public func took(_ action: String, of id: String) async {
        do {
            try await core.ask { asked in
                switch action {
                case "done": _ = try asked.app.deadlineDone(id: id, context: asked.context)
                case "later":
                    _ = try asked.app.remindLater(id: id, until: nil, context: asked.context)
                default: try asked.app.remindersSeen(ids: [id], context: asked.context)
                }
            }
        } catch CompanionError.Input {
            // What it was about is no longer there.
        } catch {
            // It stays to be seen; where the system took it away, home names it as missed.
            return
        }
        center.removePending([id])
        center.removeDelivered([id])
        await replan()
    }
}
