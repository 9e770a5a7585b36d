package companion.android.effects

import android.content.Context

/** What this phone alone keeps, because it is wanted before the vault is open. */
enum class Choice { HideScreen, CardOverLock, LockApp, NotificationsAsked }

/** On or off; all are off on a new phone. */
class Choices(context: Context) {
    private val kept = context.getSharedPreferences("choices", Context.MODE_PRIVATE)

    operator fun get(choice: Choice): Boolean = kept.getBoolean(choice.name, false)

    operator fun set(choice: Choice, isOn: Boolean) =
        kept.edit().putBoolean(choice.name, isOn).apply()
}
