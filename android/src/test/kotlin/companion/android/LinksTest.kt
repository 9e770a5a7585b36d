package companion.android

import companion.android.screens.Screens
import companion.android.ui.Form
import companion.android.ui.Go
import companion.android.ui.OpenSms
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Tell
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.util.concurrent.ExecutionException

/** Wherever a tap leads, there is a page. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class LinksTest {
    private val phone = TestPhone(IN_LOCKDOWN)

    @After fun close() = phone.close()

    /** Where the bar at the bottom leads, and where the app begins. */
    private val starts = listOf("home", "documents", "guides", "settings", "welcome").map(::Route)

    @Test
    fun `every tap leads to a page that can be shown, and every page is led to`() {
        phone.withSms()
        phone.tell(::Stored)
        val reached = follow(starts).map(Route::name).toSet()
        // Texts and files come from other apps, and only a vault that is shut has a page of its own.
        val others = setOf("shared", "take-rules", "take-table", "vault")
        assertEquals(others, Screens.names - reached)
    }

    @Test
    fun `with nothing stored every tap leads to a page too`() {
        assertTrue(follow(starts).any { it.name == "guide" })
    }

    /** Makes the page of each route, and of whatever its taps lead to. */
    private fun follow(starts: List<Route>): Set<Route> {
        val seen = mutableSetOf<Route>()
        val ahead = ArrayDeque(starts)
        while (ahead.isNotEmpty()) {
            val route = ahead.removeFirst()
            if (!seen.add(route)) continue
            val page = try {
                phone.page(route.name, *route.about.toList().toTypedArray())
            } catch (error: ExecutionException) {
                throw AssertionError("$route cannot be shown", error)
            }
            page.acts().forEach { act ->
                when (act) {
                    is Go -> ahead.add(act.route)
                    is Replace -> ahead.add(act.route)
                    // What follows where the SMS app opened is told to the core first.
                    is OpenSms -> (act.opened as? Tell)?.let { opened ->
                        val next = phone.tell { opened.tell(it, Form()) }
                        ahead.add((next as Replace).route)
                    }
                    else -> Unit
                }
            }
        }
        return seen
    }
}
