import Companion
import Foundation

/// What the planner needs of `UNUserNotificationCenter`.
@MainActor
public protocol NoticeCenter: AnyObject {
    /// Ids of what waits to be shown.
    func pending() async -> [String]
    /// Ids of what was shown and not taken away.
    func delivered() async -> [String]
    func add(_ notice: Notice) async throws
    func removePending(_ ids: [String])
    func removeDelivered(_ ids: [String])
    /// The kinds of all notices that wait.
    func setCategories(_ notices: [Notice])
}

/// Brings what waits to be shown in line with what the core plans. Run at the start, after whatever
/// was told to the core, in the background, and when clock, zone or language changed.
@MainActor
public final class NoticePlanner {
    private let core: Core
    private let center: any NoticeCenter
    private var last: Task<Int64?, Never>?

    public init(core: Core, center: any NoticeCenter) {
        self.core = core
        self.center = center
    }

    /// When to plan again, in seconds since 1970; none where the core could not say, and then what
    /// waited before stays. One after another: two plans at once would each undo the other.
    @discardableResult
    public func replan() async -> Int64? {
        let before = last
        let next = Task { [weak self] () -> Int64? in
            _ = await before?.value
            return await self?.replanNow()
        }
        last = next
        return await next.value
    }

    private func replanNow() async -> Int64? {
        let shown = await center.delivered()
        let plan = try? await core.ask { asked in
            // What is in the list of notifications was shown: it is not missed.
            try asked.app.remindersSeen(ids: shown, context: asked.context)
            // No more than the system keeps of one app: the core knows how many that are.
            return try asked.app.planReminders(platform: .ios, context: asked.context)
        }
        guard let plan else { return nil }
        let notices = plan.reminders.map(Notice.init)
        let wanted = Set(notices.map(\.id))
        center.removePending(await center.pending().filter { !wanted.contains($0) })
        center.setCategories(notices)
        // The same id takes the place of what waited under it.
        for notice in notices { try? await center.add(notice) }
        return plan.replanAt.epochSeconds
    }

    /// A button of a notice that needs no screen. Opening is the app's.
    public func took(_ action: String, of id: String) async {
        _ = try? await core.ask { asked in
            switch action {
            case "done": _ = try asked.app.deadlineDone(id: id, context: asked.context)
            case "later":
                _ = try asked.app.remindLater(id: id, until: nil, context: asked.context)
            default: break
            }
        }
        center.removeDelivered([id])
        await replan()
    }

    /// As after everything was erased.
    public func removeAll() async {
        center.removePending(await center.pending())
        center.removeDelivered(await center.delivered())
    }
}
