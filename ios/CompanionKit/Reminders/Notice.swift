import Companion
import Foundation

/// What one local notification says, and when.
public struct Notice: Sendable, Equatable {
    /// The same reminder has the same id in every plan.
    public let id: String
    public let title: String
    public let body: String
    /// Said where previews are hidden: nothing personal.
    public let publicBody: String
    /// Ids and titles of the buttons, in order.
    public let actions: [Action]
    /// Comes through a focus, where the person allows that.
    public let isUrgent: Bool
    /// When it is shown: a day and time of the Gregorian calendar in a fixed zone, whatever
    /// calendar and zone the phone has when it is planned or shown.
    public let at: DateComponents
    /// What a tap opens.
    public let opens: Route

    public struct Action: Sendable, Equatable {
        public let id: String
        public let title: String
        /// Whether the app comes to the front.
        public var opensApp: Bool { id == "open" }
    }

    /// So many seconds a notice that is due at once is still ahead when the system takes it in: it
    /// never shows one whose time has passed.
    static let ahead: Int64 = 5

    init(_ reminder: ReminderView, now: Int64) {
        id = reminder.id
        title = reminder.title
        body = reminder.body
        publicBody = reminder.publicBody
        actions = reminder.actions.map { Action(id: $0.id, title: $0.title) }
        isUrgent = reminder.importance == .high
        let fireAt = reminder.fireAt
        at =
            Moment(
                epochSeconds: max(fireAt.epochSeconds, now + Self.ahead),
                utcOffsetSeconds: fireAt.utcOffsetSeconds
            ).components
        opens =
            if let deadline = reminder.deadline {
                Route(.deadline, ["id": deadline])
            } else if let permit = reminder.permit {
                Route(.permit, ["id": permit])
            } else if reminder.kind == .noNumber {
                Route(.addDocument, ["person": reminder.person])
            } else {
                Route(.home)
            }
    }

    /// The kind of notification with these buttons and this hidden text; the system wants to know
    /// all kinds before.
    public var category: String {
        ([publicBody] + actions.flatMap { [$0.id, $0.title] }).joined(separator: "\u{1F}")
    }
}

extension Moment {
    /// Its day and time in its own zone, with the calendar and the zone named.
    var components: DateComponents {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: Int(utcOffsetSeconds)) ?? .gmt
        let date = Date(timeIntervalSince1970: TimeInterval(epochSeconds))
        var parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second], from: date)
        parts.calendar = calendar
        parts.timeZone = calendar.timeZone
        return parts
    }
}
