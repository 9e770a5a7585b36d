import Foundation

extension CompanionError {
    /// What is wrong and what to do, in the person's language.
    public var reason: String { told.reason }

    /// A stable word for the kind of error; it says more than the case where that is `Input`.
    public var code: String { told.code }

    private var told: (code: String, reason: String) {
        switch self {
        case .Input(let code, let reason): (code, reason)
        case .KeyLocked(let reason): ("key_locked", reason)
        case .KeyLost(let reason): ("key_lost", reason)
        case .KeyWrong(let reason): ("key_wrong", reason)
        case .KeyFailed(let reason): ("key_failed", reason)
        case .Paused(let reason): ("paused", reason)
        case .NewerFile(let reason): ("newer_file", reason)
        case .VaultDamaged(let reason): ("vault_damaged", reason)
        case .Storage(let reason): ("storage", reason)
        case .Closed(let reason): ("closed", reason)
        case .Internal(let reason): ("internal", reason)
        }
    }
}
