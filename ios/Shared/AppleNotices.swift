import CompanionKit
@preconcurrency import UserNotifications

/// The planner's notices as local notifications.
final class AppleNotices: NoticeCenter {
    private nonisolated var center: UNUserNotificationCenter { .current() }

    /// Asks whether notifications may be shown; whether the person was asked. The system asks only
    /// once.
    nonisolated func askWhereNeeded() async -> Bool {
        let settings = await center.notificationSettings()
        guard settings.authorizationStatus == .notDetermined else { return false }
        _ = try? await center.requestAuthorization(options: [.alert, .sound])
        return true
    }

    nonisolated func pending() async -> [WaitingNotice] {
        await center.pendingNotificationRequests().map { request in
            let trigger = request.trigger as? UNCalendarNotificationTrigger
            // With the calendar and the zone that were named when it was added.
            let date = trigger?.dateComponents.date ?? trigger?.nextTriggerDate()
            return WaitingNotice(
                id: request.identifier, at: date.map { Int64($0.timeIntervalSince1970) })
        }
    }

    nonisolated func delivered() async -> [ShownNotice] {
        await center.deliveredNotifications().map { shown in
            ShownNotice(
                id: shown.request.identifier, category: shown.request.content.categoryIdentifier)
        }
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
    nonisolated func setCategories(_ notices: [Notice], keeping kept: Set<String>) async {
        let categories = notices.map { notice in
            UNNotificationCategory(
                identifier: notice.category,
                actions: notice.actions.map { action in
                    UNNotificationAction(
                        identifier: action.id, title: action.title,
                        // Whatever changes something asks for the phone's lock first.
                        options: action.opensApp ? .foreground : .authenticationRequired)
                },
                intentIdentifiers: [], hiddenPreviewsBodyPlaceholder: notice.publicBody,
                // What was taken away was seen.
                options: .customDismissAction)
        }
        let ids = Set(categories.map(\.identifier))
        let older = await center.notificationCategories().filter {
            kept.contains($0.identifier) && !ids.contains($0.identifier)
        }
        center.setNotificationCategories(older.union(categories))
    }
}
