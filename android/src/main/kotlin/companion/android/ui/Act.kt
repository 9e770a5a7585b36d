package companion.android.ui

import companion.android.core.Asked
import companion.android.effects.Choice

/** Which screen, with what it is about. */
data class Route(val name: String, val about: Map<String, String> = emptyMap()) {
    constructor(name: String, vararg about: Pair<String, String?>) : this(
        name,
        about.mapNotNull { (key, value) -> value?.let { key to it } }.toMap(),
    )

    operator fun get(key: String): String? = about[key]
}

/** What was filled in, by the ids of entries and picks. */
class Form(private val values: Map<String, String> = emptyMap()) {
    /** What was typed; none where that is nothing but spaces. */
    operator fun get(id: String): String? = told(id)?.takeIf(String::isNotEmpty)

    /** What stands there, an empty text where it was cleared: the core then forgets it. */
    fun told(id: String): String? = values[id]?.whole()?.trim()
}

/** Without the half of an emoji that was cut apart: no text that crosses to the core can hold it. */
internal fun String.whole(): String = encodeToByteArray().decodeToString()

/** What a tap does. */
sealed interface Act

/** Opens a screen. */
data class Go(val route: Route) : Act

/** Opens a screen in the place of this one. */
data class Replace(val route: Route) : Act

/** Begins again at home. */
data object GoHome : Act

/** Leaves the screen. */
data object Back : Act

/** Tells the core something, away from the main thread; what it answers is done next. */
class Tell(val tell: (Asked, Form) -> Act) : Act

/** Says something in a passing line. */
data class Say(val text: String, val then: Act = Reload) : Act

/** Shows the screen anew. */
data object Reload : Act

/** Asks again before something that cannot be undone. */
data class Sure(val question: String, val yes: String, val cancel: String, val then: Act) : Act

/** Opens the phone's SMS app, filled in, and then the screen that asks whether it was sent. */
data class OpenSms(val recipient: String, val body: String, val then: Route) : Act

data class Dial(val phone: String) : Act

data class OpenPage(val address: String) : Act

data class WriteMail(val to: String) : Act

/** Copies; what is secret is not shown by the keyboard and the system. */
data class Copy(val text: String, val isSecret: Boolean) : Act

data class ShareText(val text: String) : Act

/** Lets the person choose where a file goes. */
class SaveFile(val name: String, val type: String, val bytes: ByteArray, val saved: Act) : Act

/** Lets the person choose a file, and goes on with what is in it. */
class PickFile(val type: String, val picked: (ByteArray) -> Act) : Act

/** Something that this phone alone keeps, on or off. */
data class Choose(val choice: Choice, val isOn: Boolean) : Act

/** Takes every notification of the app away, as after everything was erased. */
data class HideNotices(val then: Act) : Act

/** Opens what the system has for it. */
data class OpenSystem(val which: SystemScreen) : Act

enum class SystemScreen { Notifications, ExactAlarms, Unlock }
