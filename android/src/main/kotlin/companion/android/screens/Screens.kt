package companion.android.screens

import companion.android.core.Asked
import companion.android.effects.Choices
import companion.android.ui.Form
import companion.android.ui.Incoming
import companion.android.ui.Page
import companion.android.ui.Route
import companion.core.DeviceState
import companion.core.Labels
import companion.core.OpeningView
import companion.core.SendingState

/** What a screen is made from. Reads the core away from the main thread; draws nothing. */
class Scene(
    val asked: Asked,
    val labels: Labels,
    val route: Route,
    val form: Form,
    val device: DeviceState,
    val sending: SendingState,
    val choices: Choices,
    val hasScreenLock: Boolean = false,
    /** What is in files that were chosen, until it is taken in. */
    val inbox: Map<Incoming, ByteArray> = emptyMap(),
    /** What the app began with, where this is its first page. */
    val opening: OpeningView? = null,
) {
    val app get() = asked.app
    val context get() = asked.context
}

/** Makes a page for a route. */
typealias Screen = (Scene) -> Page

/** Every screen by its name. */
object Screens {
    const val WELCOME = "welcome"
    const val HOME = "home"
    const val DOCUMENTS = "documents"
    const val GUIDES = "guides"
    const val SETTINGS = "settings"
    const val CARD = "card"

    /** Begins the names of screens that show a file which was chosen. */
    const val TAKE = "take-"

    /** Nothing is asked or shown until the phone's lock was opened; no route leads there. */
    const val LOCKED = "locked"

    private val all: Map<String, Screen> = mapOf(
        WELCOME to ::welcome,
        HOME to ::home,
        "ask" to ::ask,
        "board" to ::board,
        "sent" to ::wasSent,
        "permit" to ::permit,
        "received" to ::received,
        "extend" to ::extend,
        "reply" to ::reply,
        CARD to ::card,
        DOCUMENTS to ::people,
        "person" to ::person,
        "edit-person" to ::editPerson,
        "document" to ::document,
        "add-document" to ::addDocument,
        "edit-document" to ::editDocument,
        "stay" to ::stay,
        "add-stay" to ::addStay,
        "leave" to ::leave,
        "application" to ::application,
        "add-application" to ::addApplication,
        "event" to ::event,
        "add-event" to ::addEvent,
        "deadlines" to ::deadlines,
        "deadline" to ::deadline,
        GUIDES to ::guides,
        "guide" to ::guide,
        "rules" to ::rules,
        SETTINGS to ::settings,
        "leads" to ::leads,
        "lead" to ::lead,
        "place" to ::place,
        "backup" to ::backup,
        "restore" to ::restore,
        TAKE + "rules" to ::takeRules,
        TAKE + "table" to ::takeTable,
        "shared" to ::shared,
        "about" to ::about,
        "vault" to ::vaultProblem,
    )

    val names: Set<String> get() = all.keys

    fun page(scene: Scene): Page = checkNotNull(all[scene.route.name]) {
        "there is no screen ${scene.route.name}"
    }(scene)
}
