import Companion
import Foundation

/// What a step makes of a phone's key store.
enum KeyState: String {
    /// It answers the key that it keeps, or that it keeps none.
    case ready
    /// It keeps the key to itself until it is ready again.
    case locked
    /// The key is gone for good.
    case none
}

/// A key store that makes another key each time, with numbers from after `first`.
final class Keys: KeyStore, @unchecked Sendable {
    private let lock = NSLock()
    private let first: UInt8
    private var key: UInt8?
    private var isLocked = false
    private var made: UInt8 = 0

    init(first: UInt8) {
        self.first = first
    }

    func set(_ state: KeyState) {
        lock.withLock {
            isLocked = state == .locked
            if state == .none { key = nil }
        }
    }

    func read() throws -> KeyAnswer {
        lock.withLock {
            if isLocked { return .locked }
            return key.map { .key(bytes: Data(repeating: $0, count: 32)) } ?? KeyAnswer.none
        }
    }

    func create() throws -> KeyAnswer {
        lock.withLock {
            made += 1
            key = first + made
        }
        return try read()
    }

    func remove() throws -> Bool {
        lock.withLock { key = nil }
        return true
    }
}

struct Phone {
    let app: CompanionApp
    fileprivate let keys: Keys

    /// What the key store answers from now on. Until then the app was away, as it must have been
    /// for the phone to be locked: an open vault asks for no key.
    func setKey(_ state: KeyState) throws {
        try app.pause()
        keys.set(state)
        try app.resume()
    }
}

/// The phones of a scenario by name, each begun when a step first names it.
final class Phones {
    private let beginnings: Beginnings
    private let pack: String
    private var begun: [String: Phone] = [:]

    init(_ beginnings: Beginnings, _ pack: String) {
        self.beginnings = beginnings
        self.pack = pack
    }

    func named(_ name: String) throws -> Phone {
        if let phone = begun[name] { return phone }
        // No two phones make the same key.
        let keys = Keys(first: UInt8(begun.count * 50))
        let phone = Phone(app: try beginnings.begin(pack, keys), keys: keys)
        begun[name] = phone
        return phone
    }

    func shutDown() throws {
        for phone in begun.values { try phone.app.shutDown() }
    }
}
