import CompanionKit
@preconcurrency import UserNotifications

/// The planner's notices as local notifications.
final class AppleNotices: NoticeCenter {
    private nonisolated var center: UNUserNotificationCenter { .current() }

    /// Asks whether notifications may be shown, once there is something to be reminded of. The
    /// system asks a person only once.
    nonisolated func askWhereNeeded() async {
        let settings = await center.notificationSettings()
        guard settings.authorizationStatus == .notDetermined, await !pending().isEmpty else {
            return
        }
        _ = try? await center.requestAuthorization(options: [.alert, .sound])
    }

    nonisolated func pending() async -> [String] {
        await center.pendingNotificationRequests().map(\.identifier)
    }

    nonisolated func delivered() async -> [String] {
        await center.deliveredNotifications().map(\.request.identifier)
    }

    nonisolated func add(_ notice: Notice) async throws {
        let content = UNMutableNotificationContent()
        content.title = notice.title
        content.body = notice.body
        content.sound = .default
        content.categoryIdentifier = notice.category
        content.interruptionLevel = notice.isUrgent ? .timeSensitive : .active
        content.userInfo = ["address": notice.opens.address?.absoluteString ?? ""]
        // The calendar and the zone are named in the time itself.
        let trigger = UNCalendarNotificationTrigger(dateMatching: notice.at, repeats: false)
        try await center.add(
            UNNotificationRequest(identifier: notice.id, content: content, trigger: trigger))
    }

    nonisolated func removePending(_ ids: [String]) {
        center.removePendingNotificationRequests(withIdentifiers: ids)
    }

    nonisolated func removeDelivered(_ ids: [String]) {
        center.removeDeliveredNotifications(withIdentifiers: ids)
    }

    /// What stands on a locked phone that hides previews belongs to the kind.
    nonisolated func setCategories(_ notices: [Notice]) {
        let categories = notices.map { notice in
            UNNotificationCategory(
                identifier: notice.category,
                actions: notice.actions.map { action in
                    UNNotificationAction(
                        identifier: action.id, title: action.title,
                        // Whatever changes something asks for the phone's lock first.
                        options: action.opensApp ? .foreground : .authenticationRequired)
                },
                intentIdentifiers: [], hiddenPreviewsBodyPlaceholder: notice.publicBody)
        }
        center.setNotificationCategories(Set(categories))
    }
}
