import UIKit
import UniformTypeIdentifiers

enum Clipboard {
    /// How long what was copied can be pasted, in seconds: into another app, and not tomorrow.
    private static let pasteable: TimeInterval = 10 * 60

    /// On this phone alone, and not for long.
    @MainActor
    static func copy(_ text: String) {
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: text]],
            options: [
                .localOnly: true, .expirationDate: Date.now.addingTimeInterval(pasteable),
            ])
    }
}
