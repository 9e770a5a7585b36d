import CompanionKit
import SwiftUI
import WidgetKit

/// A text that was shared from Messages or a mail: an answer or document numbers, read and taken in
/// without leaving the other app. The app itself may be open at the same time.
final class ShareViewController: UIViewController {
    private var shell: ShareShell?

    override func viewDidLoad() {
        super.viewDidLoad()
        Task {
            let text = await sharedText()
            begin(with: text)
        }
    }

    private func sharedText() async -> String {
        let items = extensionContext?.inputItems as? [NSExtensionItem] ?? []
        let providers = items.flatMap { $0.attachments ?? [] }
        guard let provider = providers.first(where: { $0.canLoadObject(ofClass: NSString.self) })
        else { return items.compactMap { $0.attributedContentText?.string }.first ?? "" }
        return await withCheckedContinuation { found in
            _ = provider.loadObject(ofClass: NSString.self) { text, _ in
                found.resume(returning: text as? String ?? "")
            }
        }
    }

    private func begin(with text: String) {
        let shell = ShareShell(text: text) { [weak self] in
            self?.extensionContext?.completeRequest(returningItems: nil)
        }
        self.shell = shell
        let host = UIHostingController(rootView: ShareView(state: shell.state, shell: shell))
        addChild(host)
        host.view.frame = view.bounds
        host.view.autoresizingMask = [.flexibleWidth, .flexibleHeight]
        view.addSubview(host.view)
        host.didMove(toParent: self)
    }
}

/// Holds the parts of the extension together; decides nothing.
@MainActor
final class ShareShell: PhoneTasks {
    let shared: SharedText
    let state: Observed<AppState>

    init(text: String, close: @escaping @MainActor () -> Void) {
        let core = Core(
            folder: Store.folder.path, keys: Store.keys, language: { Store.language },
            now: { .here })
        let phone = PhoneState(
            notificationsAllowed: true, canSendText: false, hasLock: DeviceLock.isThere)
        shared = SharedText(
            text, core: core, center: AppleNotices(), preferences: Store.preferences,
            phone: phone, now: { .here }, close: close)
        state = Observed(shared.model.state)
        shared.model.tasks = self
        shared.model.changed = { [weak self] in
            guard let self else { return }
            state.value = shared.model.state
        }
        shared.widgetChanged = { WidgetCenter.shared.reloadAllTimelines() }
        shared.begin()
    }

    func run(_ errand: Errand) { shared.run(errand) { Clipboard.copy($0) } }

    func unlock() {
        Task { shared.model.send(.unlocked(await DeviceLock.open())) }
    }

    func announce(_ text: String) {
        UIAccessibility.post(notification: .announcement, argument: text)
    }
}

@MainActor
struct ShareView: View {
    @ObservedObject var state: Observed<AppState>
    let shell: ShareShell

    var body: some View {
        ZStack {
            Palette.background.ignoresSafeArea()
            if let shown = state.value.shown {
                ShownView(shown: shown, state: state.value, isAboveOther: true) {
                    shell.shared.send($0)
                }
            } else {
                ProgressView()
            }
        }
    }
}
