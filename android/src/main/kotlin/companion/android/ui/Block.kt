package companion.android.ui

import companion.core.QrCode

/** What a colour and an icon mean; never said by the colour alone. */
enum class Tone { Plain, Good, Careful, Bad, Unknown }

/** A piece of a screen: data, so that it can be read in a test as well as drawn. */
sealed interface Block

/** Begins a part of the screen; TalkBack jumps from one to the next. */
data class Heading(val text: String) : Block

data class Text(val text: String, val tone: Tone = Tone.Plain) : Block

/** A card: a title, lines below it, and what a tap does. */
data class Panel(
    val title: String,
    val lines: List<String> = emptyList(),
    val tone: Tone = Tone.Plain,
    val act: Act? = null,
    val sign: Sign? = null,
    /** What the screen is about: said louder than all else. */
    val isMain: Boolean = false,
) : Block

/** What a panel is about, for the eye alone: its words say the same. */
enum class Sign { Message, Day, Document, Guide, Card, Call }

data class Button(
    val label: String,
    val act: Act,
    val isFirst: Boolean = false,
    val manner: Manner = Manner.Usual,
    /** Where TalkBack goes on when the person comes back to the app. */
    val takesFocus: Boolean = false,
) : Block

/** How loud a button is: quiet for what is needed less, danger for what takes something away. */
enum class Manner { Usual, Quiet, Danger }

/** Something shown to another person: large, and in two languages one below the other. */
data class Shown(val labels: List<String>, val texts: List<String>, val tone: Tone = Tone.Plain) :
    Block

/** What exactly will be sent, to be read character by character. */
data class Message(val label: String, val recipient: String, val body: String) : Block

/** A number that is covered until it is tapped, and spoken character by character. */
data class Secret(val label: String, val hide: String, val covered: String, val whole: String) :
    Block

/** Something to fill in. */
data class Entry(
    val id: String,
    val label: String,
    val kind: EntryKind = EntryKind.Text,
    val value: String = "",
    val hint: String? = null,
    /** Done a moment after every change. */
    val act: Act? = null,
    /** How the value reads, where that is not as it is told: a day. */
    val shown: String? = null,
) : Block

enum class EntryKind { Text, Number, Day, Time, Secret, Long }

/** One of several; where none is needed, an option with an empty id says so. */
data class Pick(
    val id: String,
    val label: String,
    val options: List<Option>,
    val chosen: String? = null,
    /** Done as soon as one is chosen. */
    val act: Act? = null,
) : Block

data class Option(val id: String, val title: String, val hint: String? = null)

/** A code for another phone's camera, behind a tap unless it is needed at once. */
data class Qr(val label: String, val code: QrCode, val isOpen: Boolean = false) : Block

/** Counts down to a moment, in seconds since 1970; the label says the time of the end. */
data class Countdown(
    val label: String,
    val end: Long,
    /** What is said when so many minutes are left. */
    val said: Map<Int, String> = emptyMap(),
) : Block

/** A whole screen. */
data class Page(
    val title: String,
    val blocks: List<Block>,
    /** When it reads differently, in seconds since 1970. */
    val refreshAt: Long? = null,
    /** Shown bright and full, leading nowhere else. */
    val isCard: Boolean = false,
)
