import BackgroundTasks
import Companion
import CompanionKit
import MessageUI
import SwiftUI
import UserNotifications
import WidgetKit

/// Holds the parts of the app together; decides nothing.
@MainActor
final class Shell {
    static let shared = Shell()

    let core: Core
    let model: AppModel
    let state: Observed<AppState>
    let phone: ApplePhone
    private let notices: AppleNotices
    private let planner: NoticePlanner
    private var isAway = true

    private init() {
        core = Core(
            folder: Store.folder.path, keys: Store.keys, language: { Store.language },
            now: { .here })
        model = AppModel(
            core: core, preferences: Store.preferences,
            phone: PhoneState(
                notificationsAllowed: true,
                canSendText: MFMessageComposeViewController.canSendText(),
                hasLock: DeviceLock.isThere),
            trail: Store.trail, now: { .here })
        state = Observed(model.state)
        phone = ApplePhone()
        notices = AppleNotices()
        planner = NoticePlanner(core: core, center: notices)
        model.tasks = phone
        phone.send = { [weak self] in self?.model.send($0) }
        phone.removeNotices = { [weak self] in await self?.planner.removeAll() }
        model.changed = { [weak self] in
            guard let self else { return }
            state.value = model.state
        }
        model.replan = {
            Task { await Shell.shared.replan() }
        }
        for name in [
            UIApplication.significantTimeChangeNotification, .NSSystemTimeZoneDidChange,
        ] {
            // As long as the process.
            _ = NotificationCenter.default.addObserver(forName: name, object: nil, queue: nil) {
                _ in
                Task { await Shell.shared.replan() }
            }
        }
    }

    func open(_ route: Route) { model.send(.asked(route)) }

    /// Not after every question of the system: cancelling the lock must not ask for it again.
    func appear() {
        guard isAway else { return }
        isAway = false
        Task {
            try? await core.resume()
            let phone = await ApplePhone.state()
            model.send(.appeared(phone))
        }
    }

    /// Before the system suspends the app no file may be locked: an app that holds one is ended.
    func leave() {
        isAway = true
        Store.trail = model.state.trail
        model.send(.left)
        if model.state.isShut { phone.closeAll() }
        let application = UIApplication.shared
        let task = application.beginBackgroundTask()
        Task {
            try? await core.pause()
            application.endBackgroundTask(task)
        }
    }

    /// Reminders, quick actions and widgets follow what the core plans now.
    func replan() async {
        await core.writeGlance()
        let again = await planner.replan()
        let isInFront = UIApplication.shared.applicationState == .active
        if isInFront, planner.hasNotices, await notices.askWhereNeeded() {
            model.send(.changed(await ApplePhone.state()))
            // What was not taken in before is now.
            await planner.replan()
        }
        let actions = await core.quickActions(isLocked: model.state.hasLock)
        UIApplication.shared.shortcutItems = actions.map { $0.shortcut }
        WidgetCenter.shared.reloadAllTimelines()
        let request = BGAppRefreshTaskRequest(identifier: CompanionMain.refresh)
        let next = Refresh.next(replanAt: again, now: Moment.here.epochSeconds)
        request.earliestBeginDate = Date(timeIntervalSince1970: TimeInterval(next))
        try? BGTaskScheduler.shared.submit(request)
    }

    /// A notification was opened, by a tap or its button, or taken away, or another of its buttons
    /// was tapped.
    func took(_ action: String, of id: String, opening address: String?) async {
        if action == UNNotificationDefaultActionIdentifier || action == "open",
            let route = address.flatMap({ URL(string: $0) }).flatMap({ Route($0) })
        {
            open(route)
        }
        await planner.took(action, of: id)
        await replan()
        model.send(.tapped(.reload))
    }
}

extension QuickAction {
    @MainActor
    fileprivate var shortcut: UIApplicationShortcutItem {
        let address: String? =
            switch opens {
            case .route(let route): route.address?.absoluteString
            case .phone(let phone): "tel:\(phone)"
            }
        return UIApplicationShortcutItem(
            type: id, localizedTitle: title, localizedSubtitle: subtitle, icon: nil,
            userInfo: address.map { ["address": $0 as NSString] })
    }
}
