import Companion
import Foundation

/// A folder or program that `cargo xtask` tells of.
func told(_ name: String) throws -> URL {
    guard let path = ProcessInfo.processInfo.environment[name] else {
        throw Wrong("\(name) is not set: run `cargo xtask swift test`")
    }
    return URL(fileURLWithPath: path)
}

/// The stores as they are before the first step, made once for each pack and then copied.
final class Beginnings {
    private let folder: URL
    private var made: [String: URL] = [:]

    init(in folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Opens empty stores with a pack.
    func begin(_ pack: String, _ keys: KeyStore) throws -> CompanionApp {
        let beginning = try made[pack] ?? make(pack)
        made[pack] = beginning
        let own = new()
        try FileManager.default.copyItem(at: beginning, to: own)
        return try open(own, keys)
    }

    private func new() -> URL {
        folder.appendingPathComponent(UUID().uuidString)
    }

    private func make(_ pack: String) throws -> URL {
        let beginning = new()
        let app = try open(beginning, Keys(first: 0))
        if pack != "embedded" {
            let file = try told("COMPANION_PACKS").appendingPathComponent("\(pack).json")
            let context = Context(
                now: try Moment(rfc3339: "2020-01-01T00:00:00Z"), language: "en")
            try app.importRules(file: Data(contentsOf: file), context: context)
        }
        // Nothing is open while it is copied.
        try app.shutDown()
        return beginning
    }

    private func open(_ at: URL, _ keys: KeyStore) throws -> CompanionApp {
        try CompanionApp(folder: at.path, language: "en", keys: keys)
    }
}
