package companion.android

import android.content.Intent
import android.net.Uri
import android.os.Bundle
import companion.android.screens.Screens
import companion.android.ui.Route
import companion.android.ui.taken

private const val ROUTES = "routes"
private const val FILLED = "filled"
private const val SCROLLED = "scrolled"
private const val SCHEME = "companion"

/** Where the person is and came from, and what they filled in on each screen. */
class Trail {
    private val steps = ArrayDeque<Step>()

    private class Step(
        val route: Route,
        val filled: MutableMap<String, String> = mutableMapOf(),
        var scrolled: Int = 0,
    )

    /** The same as long as the person stays; another when they come to the screen once more. */
    val visit: Any get() = steps.last()

    /** How far the screen was scrolled when it was left, in pixels. */
    var scrolled: Int
        get() = steps.last().scrolled
        set(value) {
            steps.last().scrolled = value
        }

    val current: Route get() = steps.last().route
    val filled: MutableMap<String, String> get() = steps.last().filled

    /** Home, and above it what an intent asks for. */
    fun begin(route: Route?) {
        steps.clear()
        steps.add(Step(Route(Screens.HOME)))
        route?.takeIf { it.name != Screens.HOME }?.let(::go)
    }

    /** Where the person is already, they come anew, and no step back leads there twice. */
    fun go(route: Route) {
        if (route.name == Screens.HOME) return begin(null)
        if (current == route) steps.removeLast()
        steps.add(Step(route))
    }

    fun replace(route: Route) {
        steps.removeLast()
        if (steps.isEmpty()) begin(route) else go(route)
    }

    /** Whether there is a screen to go back to. */
    val hasBack: Boolean get() = steps.size > 1

    fun back() {
        if (hasBack) steps.removeLast()
    }

    fun save(state: Bundle) {
        state.putIntArray(SCROLLED, steps.map { it.scrolled }.toIntArray())
        state.putStringArray(ROUTES, steps.map { encode(it.route).toString() }.toTypedArray())
        steps.forEachIndexed { index, step ->
            state.putBundle(
                FILLED + index,
                Bundle().apply {
                    step.filled.forEach { (key, value) -> putString(key, value) }
                },
            )
        }
    }

    fun restore(state: Bundle) {
        steps.clear()
        val scrolled = state.getIntArray(SCROLLED) ?: IntArray(0)
        state.getStringArray(ROUTES).orEmpty().forEachIndexed { index, text ->
            val filled = state.getBundle(FILLED + index) ?: Bundle.EMPTY
            val values = filled.keySet().associateWith { filled.getString(it).orEmpty() }
            val route = decode(Uri.parse(text)) ?: Route(Screens.HOME)
            steps.add(Step(route, values.toMutableMap(), scrolled.getOrElse(index) { 0 }))
        }
        if (steps.isEmpty()) begin(null)
    }

    companion object {
        /** A route as an address, for intents and saved state. */
        fun encode(route: Route): Uri {
            val address = Uri.Builder().scheme(SCHEME).authority(route.name)
            route.about.forEach { (key, value) -> address.appendQueryParameter(key, value) }
            return address.build()
        }

        /** Where an intent leads; home where it was acted upon already, and comes again from recents. */
        fun of(intent: Intent): Route? {
            if (intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0) return null
            val shared = intent.getStringExtra(Intent.EXTRA_TEXT)
                ?: intent.getCharSequenceExtra(Intent.EXTRA_PROCESS_TEXT)?.toString()
            return when {
                shared != null -> Route("shared", "text" to shared.taken())
                else -> intent.data?.let(::decode)
            }
        }

        /** None for an address that is none of ours. */
        fun decode(address: Uri): Route? {
            val name = address.authority?.takeIf { address.scheme == SCHEME && it in Screens.names }
            return name?.let { route ->
                val about = address.queryParameterNames.associateWith {
                    address.getQueryParameter(it).orEmpty()
                }
                Route(route, about)
            }
        }
    }
}
