import BackgroundTasks
import CompanionKit
import SwiftUI

@main
struct CompanionMain: App {
    static let refresh = "app.companion.refresh"

    @UIApplicationDelegateAdaptor(AppDelegate.self) private var delegate
    @Environment(\.scenePhase) private var phase

    var body: some SwiftUI.Scene {
        WindowGroup {
            RootView(shell: Shell.shared)
                .onOpenURL { address in
                    if let route = Route(address) { Shell.shared.open(route) }
                }
        }
        .onChange(of: phase) { phase in
            switch phase {
            case .active: Shell.shared.appear()
            case .background: Shell.shared.leave()
            default: break
            }
        }
        .backgroundTask(.appRefresh(Self.refresh)) {
            await Shell.shared.replan()
        }
    }
}
