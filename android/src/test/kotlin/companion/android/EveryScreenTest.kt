package companion.android

import android.os.Build
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.io.File

private const val TOUCH = 48
private val LANGUAGES = listOf("en", "az", "ru", "tr", "fa")

/** Every screen, in every language and at three sizes of text, on the oldest Android and a new one. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class EveryScreenTest {
    @Test fun `at the usual size everything can be read and hit`() = readable(1f)

    @Test fun `larger, everything can be read and hit`() = readable(1.3f)

    @Test fun `twice as large, everything can be read and hit`() = readable(2f)

    @Test
    @Config(sdk = [35], qualifiers = TABLET)
    fun `on a tablet everything can be read and hit`() = readable(1f, listOf("en", "fa"))

    @Test
    @Config(sdk = [35], qualifiers = LANDSCAPE)
    fun `in landscape everything can be read and hit`() = readable(2f, listOf("en", "fa"))

    private fun readable(scale: Float, languages: List<String> = LANGUAGES) {
        RuntimeEnvironment.setFontScale(scale)
        val wrong = mutableListOf<String>()
        languages.forEach { language ->
            TestPhone(Stored.AT, language).use { phone ->
                phone.withSms("az")
                Walk(phone).eachScreen { route, activity ->
                    wrong += faults(activity).map { "$language $scale ${route.name}: $it" }
                }
            }
        }
        assertEquals("", wrong.distinct().joinToString("\n"))
    }

    private fun faults(activity: MainActivity): List<String> {
        val views = activity.views().filter(View::isShown)
        val least = (TOUCH * activity.resources.displayMetrics.density).toInt()
        val direction = activity.resources.configuration.layoutDirection
        return buildList {
            views.filter(View::isClickable).forEach { view ->
                if (view.said().isNullOrBlank()) {
                    add(
                        "nothing says what ${view.javaClass.simpleName} does",
                    )
                }
                if (view.height < least || view.width < least) {
                    add(
                        "${view.said()} is ${view.width} by ${view.height} pixels, less than $least",
                    )
                }
            }
            views.filterIsInstance<TextView>().forEach { view ->
                val layout = view.layout ?: return@forEach
                val room = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
                val isCut = (0 until layout.lineCount).any { layout.getEllipsisCount(it) > 0 }
                if (isCut || layout.height > room) add("cut: ${view.text}")
            }
            if (views.any { it.layoutDirection != direction }) add("directions are mixed")
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P &&
                views.none { it.isAccessibilityHeading }
            ) {
                add("no heading")
            }
            views.filterIsInstance<android.widget.Chronometer>().forEach { clock ->
                if (clock.accessibilityLiveRegion !=
                    View.ACCESSIBILITY_LIVE_REGION_NONE
                ) {
                    add("the clock is spoken")
                }
            }
            addAll(disorder(activity))
        }
    }

    /** Read from top to bottom. */
    private fun disorder(activity: MainActivity): List<String> {
        val tops = activity.views().filter(View::isShown).filter { it.said() != null }
            .filter {
                (it.parent as ViewGroup).let {
                    it is android.widget.LinearLayout &&
                        it.orientation == 1
                }
            }
            .groupBy { it.parent }
        return tops.values.flatMap { group ->
            group.zipWithNext().filter { (a, b) ->
                a.bottom > b.top
            }.map { (a, b) -> "${b.said()} before ${a.said()}" }
        }
    }

    @Test
    fun `it reads from the right in Persian alone`() {
        LANGUAGES.forEach { language ->
            TestPhone(Stored.AT, language).use { phone ->
                phone.withSms("az")
                val view = phone.open().get().window.decorView
                val expected = if (language ==
                    "fa"
                ) {
                    View.LAYOUT_DIRECTION_RTL
                } else {
                    View.LAYOUT_DIRECTION_LTR
                }
                assertEquals(language, expected, view.layoutDirection)
            }
        }
    }

    /** `COMPANION_SNAPSHOTS=write` writes them anew. */
    @Test
    @Config(sdk = [35])
    fun `what a screen reader says is what was read and agreed to`() {
        LANGUAGES.forEach { language ->
            val said = StringBuilder()
            TestPhone(Stored.AT, language).use { phone ->
                phone.withSms("az")
                Walk(phone).eachScreen { route, activity ->
                    // The whole pack: the core's own snapshots have it.
                    if (route.name == "rules" && route.about.isEmpty()) return@eachScreen
                    val about = route.about.keys.sorted().joinToString(" ")
                    said.append("== ${route.name} $about".trim()).append("\n")
                    activity.spoken().forEach { said.append(it).append("\n") }
                    said.append("\n")
                }
            }
            val file = File("src/test/snapshots/$language.txt")
            if (System.getenv("COMPANION_SNAPSHOTS") == "write") file.writeText(said.toString())
            assertEquals(language, file.takeIf(File::exists)?.readText(), said.toString())
        }
    }

    @Test
    fun `from a card nothing leads away but the way back`() {
        TestPhone(Stored.AT).use { phone ->
            phone.withSms("az")
            Walk(phone).eachScreen { route, activity ->
                if (route.name != "card" || route["permit"] == null) return@eachScreen
                val taps = activity.views().filter { it.isShown && it.isClickable }.map(View::said)
                assertEquals(listOf("Back"), taps)
            }
        }
    }
}
