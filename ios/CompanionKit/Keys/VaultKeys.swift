import Companion
import Foundation

/// One item of the Keychain as the key store needs it: kept on this phone alone, readable after the
/// phone was first unlocked, in no backup.
public protocol KeychainItem: Sendable {
    func read() -> KeychainAnswer
    /// Only where there is none yet.
    func add(_ bytes: Data) -> KeychainStatus
    func remove() -> KeychainStatus
    /// Puts what is there under another name.
    func setAside() -> KeychainStatus
}

public enum KeychainAnswer: Sendable, Equatable {
    case bytes(Data)
    case missing
    /// The phone was not unlocked since it was started.
    case locked
    case failed(code: Int32)
}

public enum KeychainStatus: Sendable, Equatable {
    case done
    case locked
    case failed(code: Int32)
}

/// The vault's key in the Keychain. What cannot be read now is never taken for lost.
public final class VaultKeys: KeyStore {
    private static let length = 32
    private let item: any KeychainItem
    private let random: @Sendable () -> Data?

    /// `random` makes 32 bytes by the system's generator, or none where that fails.
    public init(_ item: any KeychainItem, random: @escaping @Sendable () -> Data?) {
        self.item = item
        self.random = random
    }

    public func read() throws -> KeyAnswer {
        switch item.read() {
        case .bytes(let bytes) where bytes.count == Self.length: .key(bytes: bytes)
        // Another length opens nothing; it is put aside when a new key is made.
        case .bytes, .missing: .none
        case .locked: .locked
        case .failed(let code): throw KeyStoreError.Failed(reason: "Keychain \(code)")
        }
    }

    public func create() throws -> KeyAnswer {
        guard let key = random(), key.count == Self.length else {
            throw KeyStoreError.Failed(reason: "Keychain: no random bytes")
        }
        // What is there may open a vault one day.
        if case .bytes = item.read() {
            guard try isDone(item.setAside()) else { return .locked }
        }
        return try isDone(item.add(key)) ? .key(bytes: key) : .locked
    }

    public func remove() throws -> Bool { try isDone(item.remove()) }

    /// False where the phone is locked.
    private func isDone(_ status: KeychainStatus) throws -> Bool {
        switch status {
        case .done: true
        case .locked: false
        case .failed(let code): throw KeyStoreError.Failed(reason: "Keychain \(code)")
        }
    }
}
