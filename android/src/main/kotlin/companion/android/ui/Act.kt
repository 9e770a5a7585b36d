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

/** More characters than any answer has: what is kept while the app is left may not be larger. */
internal const val MOST_TAKEN = 4_000

/** A text of another app, as much of it as is taken. */
internal fun String.taken(): String = take(MOST_TAKEN).whole()

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

/** Does what may take long and is none of the core's, such as reading a file; then what it answers. */
class Work(val work: () -> Act) : Act

/** Says something in a passing line. */
data class Say(val text: String, val then: Act = Reload) : Act

/** Says what is wrong or went wrong, until something else is done. */
data class Warn(val text: String) : Act

/** Shows the screen anew. */
data object Reload : Act

/** Asks again before something that cannot be undone. */
data class Sure(val question: String, val yes: String, val cancel: String, val then: Act) : Act

/** Opens the phone's SMS app, filled in; what is done next is done only where it opened. */
data class OpenSms(val recipient: String, val body: String, val opened: Act) : Act

/** Puts what was copied into a field; says [nothing] where that is nothing. */
data class Paste(val field: String, val nothing: String) : Act

data class Dial(val phone: String) : Act

data class OpenPage(val address: String) : Act

data class WriteMail(val to: String) : Act

/** Copies; what is secret is not shown by the keyboard and the system. */
data class Copy(val text: String, val isSecret: Boolean) : Act

data class ShareText(val text: String) : Act

/** Lets the person choose where a file goes. */
class SaveFile(val outgoing: Outgoing, val file: MadeFile) : Act

/** Lets the person choose a file, and goes on with what is in it. */
data class PickFile(val incoming: Incoming) : Act

/** Keeps what is in a chosen file in memory, for the screen that shows what it would do. */
class KeepFile(val incoming: Incoming, val bytes: ByteArray, val then: Act) : Act

/** What leaves the app as a file; by its name it is made anew where the process ended meanwhile. */
enum class Outgoing { Backup, Calendar, Sheet }

/** What comes into the app as a file; by its name it is known after the process ended meanwhile. */
enum class Incoming { Backup, Rules, Table }

/** A file as the core made it, and what is done once it is written. */
class MadeFile(val name: String, val type: String, val bytes: ByteArray, val saved: Act)

/** Opens the phone's calendar with a new whole day, to be saved there. */
data class AddToCalendar(val title: String, val day: String, val text: String) : Act

/** Asks for the phone's own screen lock, to open this app. */
data object Unlock : Act

/** Something that this phone alone keeps, on or off. */
data class Choose(val choice: Choice, val isOn: Boolean) : Act

/** Takes away whatever the phone shows or is to show of what was stored: everything was erased. */
data class HideNotices(val then: Act) : Act

/** Opens what the system has for it. */
data class OpenSystem(val which: SystemScreen) : Act

enum class SystemScreen { Notifications, ExactAlarms, Unlock, ScreenLock }
