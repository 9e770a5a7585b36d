import Companion
import Foundation
import Testing

@testable import CompanionKit

/// The vault's key in its states.
@MainActor
struct KeysTests {
    @Test func aPhoneLockedAtLaunchSaysSoAndGoesOnAfterwards() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        phone.keys.set(locked: true)
        phone.startAnew()
        await phone.send(.appeared(phone.state))
        #expect(!phone.lines.joined().contains("Yilmaz"))
        await phone.open(Route(.vault))
        #expect(phone.lines.contains { $0.contains("[ok] Try again") })
        phone.keys.set(locked: false)
        await phone.tap("Try again")
        #expect(phone.lines.joined().contains("Yilmaz"))
    }

    @Test func aLostKeyPutsTheVaultAsideOnlyAfterItWasAskedAndLeadsToRestoring() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        phone.keys.lose()
        try await phone.core.pause()
        phone.startAnew()
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.vault))
        let files = { try FileManager.default.contentsOfDirectory(atPath: phone.folder.path) }
        let vault = phone.folder.appendingPathComponent("vault.db")
        let before = try Data(contentsOf: vault)
        await phone.tap("Put")
        #expect(try Data(contentsOf: vault) == before)
        await phone.send(.answered(isYes: true))
        #expect(phone.title == "Restore a backup")
        let aside = try #require(try files().first { $0.hasPrefix("vault.db.aside") })
        let kept = try Data(contentsOf: phone.folder.appendingPathComponent(aside))
        #expect(kept == before)
    }

    @Test func aVaultOfANewerAppIsNeitherOpenedNorPutAside() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        try await phone.core.pause()
        // The version in the header of the file.
        let vault = phone.folder.appendingPathComponent("vault.db")
        var bytes = try Data(contentsOf: vault)
        bytes.replaceSubrange(60..<64, with: [0, 0, 0x27, 0x0F])
        try bytes.write(to: vault)
        phone.startAnew()
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.vault))
        #expect(phone.lines.contains("[ok] Try again"))
        #expect(phone.act("Put") == nil)
        #expect(try Data(contentsOf: vault) == bytes)
    }

    /// A Keychain that does what the test says.
    private final class Item: KeychainItem, @unchecked Sendable {
        var answer = KeychainAnswer.missing
        var status = KeychainStatus.done
        var asides = 0

        func read() -> KeychainAnswer { answer }
        func add(_ bytes: Data) -> KeychainStatus {
            if status == .done { answer = .bytes(bytes) }
            return status
        }
        func remove() -> KeychainStatus {
            if status == .done { answer = .missing }
            return status
        }
        func setAside() -> KeychainStatus {
            if status == .done {
                asides += 1
                answer = .missing
            }
            return status
        }
    }

    private let item = Item()
    private var keys: VaultKeys { VaultKeys(item, random: { Data(repeating: 7, count: 32) }) }

    @Test func whatCannotBeReadNowIsNeverTakenForLost() throws {
        item.answer = .locked
        #expect(try keys.read() == .locked)
        item.answer = .failed(code: -34018)
        #expect(throws: KeyStoreError.Failed(reason: "Keychain -34018")) { try keys.read() }
        item.answer = .missing
        #expect(try keys.read() == KeyAnswer.none)
    }

    @Test func aNewKeyPutsTheOldOneAsideAndALockedPhoneMakesNone() throws {
        #expect(try keys.create() == .key(bytes: Data(repeating: 7, count: 32)))
        #expect(item.asides == 0)
        _ = try keys.create()
        #expect(item.asides == 1)
        item.status = .locked
        #expect(try keys.create() == .locked)
        #expect(item.asides == 1)
        #expect(throws: KeyStoreError.self) { try VaultKeys(item, random: { nil }).create() }
    }
}
