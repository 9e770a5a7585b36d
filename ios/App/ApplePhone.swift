import CompanionKit
import MessageUI
import SwiftUI
@preconcurrency import UserNotifications

/// What only the phone can do. What opens above the page is drawn by `PhoneSheets`.
@MainActor
final class ApplePhone: ObservableObject, PhoneTasks {
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
        PhoneState(
            notificationsAllowed: await mayNotify(),
            canSendText: MFMessageComposeViewController.canSendText(),
            hasLock: DeviceLock.isThere)
    }

    /// Who was not asked yet is asked by the first plan that holds a reminder.
    private nonisolated static func mayNotify() async -> Bool {
        let settings = await UNUserNotificationCenter.current().notificationSettings()
        return settings.authorizationStatus != .denied
    }

    /// Nothing stays readable above the lock.
    func closeAll() {
        composing = nil
        saving = nil
        picking = nil
        calendar = nil
    }

    func run(_ errand: Errand) {
        switch errand {
        case .composeSms(let recipient, let body, let handedOver):
            // The second of two quick taps.
            if composing != nil { return }
            composing = Composing(recipient: recipient, body: body, handedOver: handedOver)
        case .dial(let phone): open("tel:\(phone)", or: phone)
        case .openPage(let address): open(address, or: address)
        case .writeMail(let to): open("mailto:\(to)", or: to)
        case .copy(let text): Clipboard.copy(text)
        case .saveFile(let file): saving = file
        case .pickFile(let incoming): picking = incoming
        case .addToCalendar(let title, let day, let text):
            calendar = CalendarDay(title: title, day: day, text: text)
        case .removeNotices(let then):
            Task {
                await removeNotices()
                Store.trail = nil
                send(.next(then))
            }
        case .openSettings: open(UIApplication.openSettingsURLString, or: nil)
        }
    }

    func unlock() {
        Task { send(.unlocked(await DeviceLock.open())) }
    }

    func announce(_ text: String) {
        UIAccessibility.post(notification: .announcement, argument: text)
    }

    /// Where no app opens it, it is copied, to be used elsewhere.
    private func open(_ address: String, or text: String?) {
        guard let url = URL(string: address) else { return copyInstead(text) }
        UIApplication.shared.open(url) { [weak self] isOpen in
            if !isOpen { self?.copyInstead(text) }
        }
    }

    private func copyInstead(_ text: String?) {
        guard let text else { return }
        Clipboard.copy(text)
        send(.copied)
    }
}
