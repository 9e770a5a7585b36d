import CompanionKit
import UIKit
@preconcurrency import UserNotifications

final class AppDelegate: NSObject, UIApplicationDelegate {
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]? = nil
    ) -> Bool {
        UNUserNotificationCenter.current().delegate = self
        return true
    }

    func application(
        _ application: UIApplication, configurationForConnecting session: UISceneSession,
        options: UIScene.ConnectionOptions
    ) -> UISceneConfiguration {
        if let item = options.shortcutItem { SceneDelegate.open(item) }
        let configuration = UISceneConfiguration(name: nil, sessionRole: session.role)
        configuration.delegateClass = SceneDelegate.self
        return configuration
    }
}

extension AppDelegate: UNUserNotificationCenterDelegate {
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse
    ) async {
        let request = response.notification.request
        let address = request.content.userInfo["address"] as? String
        let (action, id) = (response.actionIdentifier, request.identifier)
        await Shell.shared.took(action, of: id, opening: address)
    }

    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification
    ) async -> UNNotificationPresentationOptions {
        [.banner, .list, .sound]
    }
}

/// The quick actions of the icon on the home screen.
final class SceneDelegate: NSObject, UIWindowSceneDelegate {
    func windowScene(
        _ scene: UIWindowScene, performActionFor item: UIApplicationShortcutItem
    ) async -> Bool {
        Self.open(item)
        return true
    }

    static func open(_ item: UIApplicationShortcutItem) {
        guard let address = item.userInfo?["address"] as? String, let url = URL(string: address)
        else { return }
        if let route = Route(url) {
            Shell.shared.open(route)
        } else {
            UIApplication.shared.open(url)
        }
    }
}
