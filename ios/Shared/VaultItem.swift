import CompanionKit
import Foundation
import Security

/// The vault's key as one generic password of the Keychain: readable after the phone was first
/// unlocked, on this phone alone, shared by the app and its extensions.
struct VaultItem: KeychainItem {
    private static let service = "app.companion.vault"
    private let account = "key"

    static let random: @Sendable () -> Data? = {
        var bytes = Data(count: 32)
        let status = bytes.withUnsafeMutableBytes { buffer -> OSStatus in
            guard let start = buffer.baseAddress else { return errSecAllocate }
            return SecRandomCopyBytes(kSecRandomDefault, buffer.count, start)
        }
        return status == errSecSuccess ? bytes : nil
    }

    private func query(_ more: [CFString: Any] = [:]) -> CFDictionary {
        let own: [CFString: Any] = [
            kSecClass: kSecClassGenericPassword,
            kSecAttrService: Self.service,
            kSecAttrAccount: account,
            kSecAttrAccessGroup: Store.group,
            kSecUseDataProtectionKeychain: true,
        ]
        return own.merging(more) { _, new in new } as CFDictionary
    }

    func read() -> KeychainAnswer {
        var found: CFTypeRef?
        let wanted = query([kSecReturnData: true, kSecMatchLimit: kSecMatchLimitOne])
        switch SecItemCopyMatching(wanted, &found) {
        case errSecSuccess: return .bytes(found as? Data ?? Data())
        case errSecItemNotFound: return .missing
        case errSecInteractionNotAllowed: return .locked
        case let status: return .failed(code: status)
        }
    }

    func add(_ bytes: Data) -> KeychainStatus {
        let accessible = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        return said(
            SecItemAdd(query([kSecValueData: bytes, kSecAttrAccessible: accessible]), nil))
    }

    func setAside() -> KeychainStatus {
        let name = "key.aside.\(UUID().uuidString)"
        return said(SecItemUpdate(query(), [kSecAttrAccount: name] as CFDictionary))
    }

    /// Those that were put aside too: this is asked for to erase everything.
    func remove() -> KeychainStatus {
        let all: [CFString: Any] = [
            kSecClass: kSecClassGenericPassword,
            kSecAttrService: Self.service,
            kSecAttrAccessGroup: Store.group,
            kSecUseDataProtectionKeychain: true,
        ]
        let status = SecItemDelete(all as CFDictionary)
        return status == errSecItemNotFound ? .done : said(status)
    }

    private func said(_ status: OSStatus) -> KeychainStatus {
        switch status {
        case errSecSuccess: .done
        case errSecInteractionNotAllowed: .locked
        default: .failed(code: status)
        }
    }
}
