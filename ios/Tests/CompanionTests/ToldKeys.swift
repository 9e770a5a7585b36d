import Companion
import Foundation

/// A key store that does what a test says before it answers.
final class ToldKeys: KeyStore {
    private let told: @Sendable () throws -> Void

    init(_ told: @escaping @Sendable () throws -> Void = {}) {
        self.told = told
    }

    func read() throws -> KeyAnswer {
        try told()
        return .key(bytes: Data(repeating: 7, count: 32))
    }

    func create() throws -> KeyAnswer { try read() }

    func remove() throws -> Bool { true }
}
