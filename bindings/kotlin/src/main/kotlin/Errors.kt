package companion.core

/** What is wrong and what to do, in the person's language. */
val CompanionException.reason: String get() = told.second

/** A stable word for the kind of error; it says more than the class where that is `Input`. */
val CompanionException.code: String get() = told.first

private val CompanionException.told: Pair<String, String>
    get() = when (this) {
        is CompanionException.Input -> code to reason
        is CompanionException.KeyLocked -> "key_locked" to reason
        is CompanionException.KeyLost -> "key_lost" to reason
        is CompanionException.KeyWrong -> "key_wrong" to reason
        is CompanionException.KeyFailed -> "key_failed" to reason
        is CompanionException.Paused -> "paused" to reason
        is CompanionException.NewerFile -> "newer_file" to reason
        is CompanionException.VaultDamaged -> "vault_damaged" to reason
        is CompanionException.Storage -> "storage" to reason
        is CompanionException.Closed -> "closed" to reason
        is CompanionException.Internal -> "internal" to reason
    }
