import LocalAuthentication

/// What opens the phone: a face, a finger or a passcode.
enum DeviceLock {
    static var isThere: Bool {
        LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: nil)
    }

    /// Asks for it; whether it was the owner.
    static func open() async -> Bool {
        let reason = String(localized: "lock_app")
        let isOwner = try? await LAContext().evaluatePolicy(
            .deviceOwnerAuthentication, localizedReason: reason)
        return isOwner ?? false
    }
}
