import CompanionKit
import MessageUI
import SwiftUI
import UniformTypeIdentifiers
@preconcurrency import UserNotifications

/// What only the phone can do. What opens above the page is drawn by `PhoneSheets`.
@MainActor
final class ApplePhone: ObservableObject, PhoneTasks {
    /// How long what was copied can be pasted, in seconds: to another app and not into tomorrow.
    private static let pasteable: TimeInterval = 10 * 60

    @Published var composing: Composing?
    @Published var saving: MadeFile?
    @Published var picking: Incoming?
    @Published var calendar: CalendarDay?

    var send: @MainActor (Action) -> Void = { _ in }
    var removeNotices: @MainActor () async -> Void = {}

    struct Composing: Identifiable {
        let id = UUID()
        let recipient: String
        let body: String
        let handedOver: Act
    }

    struct CalendarDay: Identifiable {
        let id = UUID()
        let title: String
        /// `2026-11-30`.
        let day: String
        let text: String
    }

    /// How the phone is now.
    static func state() async -> PhoneState {
        let settings = await UNUserNotificationCenter.current().notificationSettings()
        // Who was not asked yet is asked by the first plan that holds a reminder.
        let isAllowed = settings.authorizationStatus != .denied
        return PhoneState(
            notificationsAllowed: isAllowed,
            canSendText: MFMessageComposeViewController.canSendText(),
            hasLock: DeviceLock.isThere)
    }

    func run(_ errand: Errand) {
        switch errand {
        case .composeSms(let recipient, let body, let handedOver):
            composing = Composing(recipient: recipient, body: body, handedOver: handedOver)
        case .dial(let phone): open("tel:\(phone)", or: phone)
        case .openPage(let address): open(address, or: address)
        case .writeMail(let to): open("mailto:\(to)", or: to)
        case .copy(let text): copy(text)
        case .saveFile(let file): saving = file
        case .pickFile(let incoming): picking = incoming
        case .addToCalendar(let title, let day, let text):
            calendar = CalendarDay(title: title, day: day, text: text)
        case .removeNotices(let then):
            Task {
                await removeNotices()
                send(.tapped(then))
            }
        case .openSettings: open(UIApplication.openSettingsURLString, or: "")
        }
    }

    func unlock() {
        Task { send(.unlocked(await DeviceLock.open())) }
    }

    func announce(_ text: String) {
        UIAccessibility.post(notification: .announcement, argument: text)
    }

    /// Where no app opens it, it is copied, to be used elsewhere.
    private func open(_ address: String, or text: String) {
        guard let url = URL(string: address) else { return copy(text) }
        UIApplication.shared.open(url) { [weak self] isOpen in
            if !isOpen { self?.copy(text) }
        }
    }

    /// On this phone alone, and not for long.
    private func copy(_ text: String) {
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: text]],
            options: [
                .localOnly: true, .expirationDate: Date.now.addingTimeInterval(Self.pasteable),
            ])
    }
}
