package companion.android.screens

import companion.android.core.Asked
import companion.android.effects.Choices
import companion.android.ui.Form
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

    private val all: Map<String, Screen> = mapOf(
        WELCOME to ::welcome,
        HOME to ::home,
        "ask" to ::ask,
        "board" to ::board,
        "permit" to ::permit,
        "reply" to ::reply,
        "card" to ::card,
        DOCUMENTS to ::people,
        "person" to ::person,
        "edit-person" to ::editPerson,
        "add-document" to ::addDocument,
        "add-stay" to ::addStay,
        "leave" to ::leave,
        "add-application" to ::addApplication,
        "add-event" to ::addEvent,
        "deadlines" to ::deadlines,
        "deadline" to ::deadline,
        GUIDES to ::guides,
        "guide" to ::guide,
        "rules" to ::rules,
        SETTINGS to ::settings,
        "place" to ::place,
        "backup" to ::backup,
        "restore" to ::restore,
        "shared" to ::shared,
        "about" to ::about,
        "vault" to ::vaultProblem,
    )

    val names: Set<String> get() = all.keys

    fun page(scene: Scene): Page = checkNotNull(all[scene.route.name]) {
        "there is no screen ${scene.route.name}"
    }(scene)
}
