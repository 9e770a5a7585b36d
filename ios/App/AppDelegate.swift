import CompanionKit
import SwiftUI
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
        let configuration = UISceneConfiguration(name: nil, sessionRole: session.role)
        configuration.delegateClass = SceneDelegate.self
        return configuration
    }
}

extension AppDelegate: UNUserNotificationCenterDelegate {
    // With completion handlers: an async method would call UIKit's from another thread.
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) {
        let request = response.notification.request
        let address = request.content.userInfo["address"] as? String
        let (action, id) = (response.actionIdentifier, request.identifier)
        // Safe: nothing else holds it, and it is called once, on the main thread as UIKit wants it.
        nonisolated(unsafe) let done = completionHandler
        Task { @MainActor in
            await Shell.shared.took(action, of: id, opening: address)
            done()
        }
    }

    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler:
            @escaping (UNNotificationPresentationOptions) -> Void
    ) {
        completionHandler([.banner, .list, .sound])
    }
}

/// The quick actions of the icon on the home screen, and what covers the app in the list of apps.
final class SceneDelegate: NSObject, UIWindowSceneDelegate {
    private var cover: UIWindow?

    func scene(
        _ scene: UIScene, willConnectTo session: UISceneSession,
        options: UIScene.ConnectionOptions
    ) {
        if let item = options.shortcutItem { open(item) }
    }

    func windowScene(
        _ scene: UIWindowScene, performActionFor item: UIApplicationShortcutItem,
        completionHandler: @escaping (Bool) -> Void
    ) {
        open(item)
        completionHandler(true)
    }

    /// Above alerts and sheets too: names and numbers are not in the picture of the list of apps.
    func sceneWillResignActive(_ scene: UIScene) {
        guard let scene = scene as? UIWindowScene else { return }
        let window = UIWindow(windowScene: scene)
        window.windowLevel = .alert + 1
        window.rootViewController = UIHostingController(rootView: Cover())
        window.isHidden = false
        cover = window
    }

    func sceneDidBecomeActive(_ scene: UIScene) {
        cover?.isHidden = true
        cover = nil
    }

    private func open(_ item: UIApplicationShortcutItem) {
        guard let address = item.userInfo?["address"] as? String, let url = URL(string: address)
        else { return }
        if let route = Route(url) { return Shell.shared.open(route) }
        // Once the scene is in front: before, no other app may be opened.
        Task { _ = await UIApplication.shared.open(url) }
    }
}
