import Companion
import CompanionKit
import Foundation

/// Where the app and its extensions keep what they share.
enum Store {
    static let group = "group.app.companion"

    /// Out of backups, and closed until the phone was first unlocked: without its key nothing there
    /// can be read, and the key is on this phone alone.
    static let folder: URL = {
        let files = FileManager.default
        let shared = files.containerURL(forSecurityApplicationGroupIdentifier: group)
        // Without a signed group, as in a simulator, the app still keeps what it is told.
        let own = files.urls(for: .applicationSupportDirectory, in: .userDomainMask)[0]
        var folder = (shared ?? own).appendingPathComponent("companion")
        let protection = FileProtectionType.completeUntilFirstUserAuthentication
        try? files.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.protectionKey: protection])
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try? folder.setResourceValues(values)
        return folder
    }()

    static let preferences = SharedPreferences()

    static let keys = VaultKeys(VaultItem(), random: VaultItem.random)

    /// The one chosen in the app, else the phone's.
    static var language: String {
        preferences.chosenLanguage ?? Locale.preferredLanguages.first?.prefix(2).description ?? "en"
    }

    /// Where the person was when the app was left, and what they had typed, but for passphrases.
    static var trail: Trail? {
        get {
            guard let bytes = try? Data(contentsOf: trailFile) else { return nil }
            return try? JSONDecoder().decode(Trail.self, from: bytes)
        }
        set {
            guard let bytes = newValue.flatMap({ try? JSONEncoder().encode($0) }) else {
                try? FileManager.default.removeItem(at: trailFile)
                return
            }
            try? bytes.write(to: trailFile, options: [.atomic, .completeFileProtection])
        }
    }

    private static var trailFile: URL { folder.appendingPathComponent("trail.json") }
}

/// Kept in the defaults that app and extensions share; nothing personal.
struct SharedPreferences: Preferences {
    private var defaults: UserDefaults? { UserDefaults(suiteName: Store.group) }

    func text(_ key: String) -> String? { defaults?.string(forKey: key) }

    func keep(_ text: String?, as key: String) { defaults?.set(text, forKey: key) }
}

extension Moment {
    /// The phone's time with its zone's offset.
    static var here: Moment {
        let now = Date.now
        return Moment(
            epochSeconds: Int64(now.timeIntervalSince1970),
            utcOffsetSeconds: Int32(TimeZone.current.secondsFromGMT(for: now)))
    }
}
