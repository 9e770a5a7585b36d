package companion.android

import android.graphics.Insets
import android.graphics.Rect
import android.os.Build
import android.view.View
import android.view.WindowInsets
import android.widget.EditText
import android.widget.ScrollView
import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

internal const val TABLET = "w800dp-h1280dp-port"
internal const val TABLET_LANDSCAPE = "w1280dp-h800dp-land"
internal const val LANDSCAPE = "w720dp-h360dp-land"

/** What room the page has: beside bars, cut-outs and the keyboard, on tablets and in landscape. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class RoomTest {
    private val phone = TestPhone(Stored.AT)

    @After fun close() = phone.close()

    @Test
    fun `nothing to tap lies under bars and cut-outs`() {
        phone.withSms("az")
        Walk(phone).eachScreen { route, activity ->
            val free = activity.cover(left = 40, top = 100, right = 30, bottom = 120)
            activity.page().fullScroll(View.FOCUS_DOWN)
            activity.views().filter { it.isShown && it.isClickable }.forEach { view ->
                val seen = Rect()
                val isSeen = view.getGlobalVisibleRect(seen)
                val where = "${route.name}: ${view.said()} at $seen"
                assertTrue(where, !isSeen || free.contains(seen))
            }
        }
    }

    @Test
    fun `the keyboard covers neither what is typed nor the button that saves it`() {
        for (name in listOf("edit-person", "add-document", "reply", "backup", "settings")) {
            val activity = phone.open(Route(name)).get()
            activity.layOut()
            val half = activity.window.decorView.height / 2
            activity.views().filterIsInstance<EditText>().forEach { field ->
                field.requestFocus()
                val free = activity.cover(top = 60, bottom = half, isTyping = true)
                field.requestRectangleOnScreen(Rect(0, 0, field.width, field.height), true)
                val seen = Rect()
                assertTrue("$name: ${field.said()}", field.getGlobalVisibleRect(seen))
                assertTrue("$name: ${field.said()} at $seen in $free", free.contains(seen))
                assertTrue("$name: only ${seen.height()} pixels", seen.height() >= field.height)
            }
            val free = activity.cover(top = 60, bottom = half, isTyping = true)
            activity.page().fullScroll(View.FOCUS_DOWN)
            val last = activity.views().last { it.isClickable && it.isShown }
            val seen = Rect()
            assertTrue(last.getGlobalVisibleRect(seen))
            assertTrue("$name: ${last.said()} at $seen in $free", free.contains(seen))
        }
    }

    @Test
    fun `while somebody types the four places leave their room to the page`() {
        val activity = phone.open(Route("edit-person")).get()
        activity.cover(bottom = 50)
        assertTrue("Settings" in activity.shown())
        activity.cover(bottom = 500, isTyping = true)
        assertTrue("Settings" !in activity.shown())
        activity.cover(bottom = 50)
        assertTrue("Settings" in activity.shown())
    }

    private fun MainActivity.shown() = views().filter(View::isShown).mapNotNull(View::said)

    @Test
    @Config(sdk = [35], qualifiers = TABLET)
    fun `on a tablet lines end where they can still be read`() = besideThePage()

    @Test
    @Config(sdk = [35], qualifiers = TABLET_LANDSCAPE)
    fun `on a tablet in landscape too`() = besideThePage()

    @Test
    @Config(sdk = [35], qualifiers = LANDSCAPE)
    fun `in landscape the places stand beside the page, which has the height`() = besideThePage()

    private fun besideThePage() {
        val activity = phone.open().get()
        activity.layOut()
        val density = activity.resources.displayMetrics.density
        val places = listOf("Home", "Documents", "Guide", "Settings").map { said ->
            activity.views().last { it.isClickable && it.said() == said }
        }
        assertEquals(1, places.map { it.left }.toSet().size)
        val decor = activity.window.decorView
        places.forEach { place ->
            val seen = Rect()
            assertTrue(place.getGlobalVisibleRect(seen) && seen.height() == place.height)
        }
        val page = activity.page()
        assertTrue("${page.height} of ${decor.height}", page.height > decor.height * 0.75)
        val column = (page.getChildAt(0) as android.view.ViewGroup).getChildAt(0)
        assertTrue("${column.width / density} dp", column.width <= 680 * density)
        val (before, after) = column.left to page.width - column.right
        assertTrue("$before before, $after after", kotlin.math.abs(before - after) <= 1)
    }

    private fun MainActivity.page() = views().filterIsInstance<ScrollView>().single()

    /** As the system tells it to the window; answers what stays free. */
    private fun MainActivity.cover(
        left: Int = 0,
        top: Int = 0,
        right: Int = 0,
        bottom: Int = 0,
        isTyping: Boolean = false,
    ): Rect {
        val decor = window.decorView
        val bars = if (isTyping) BAR else bottom
        decor.dispatchApplyWindowInsets(insets(Rect(left, top, right, bottom), bars))
        layOut()
        return Rect(left, top, decor.width - right, decor.height - bottom)
    }

    private fun insets(covered: Rect, bars: Int): WindowInsets =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            val (system, keyboard) = WindowInsets.Type.systemBars() to WindowInsets.Type.ime()
            val below = Insets.of(0, 0, 0, if (covered.bottom > bars) covered.bottom else 0)
            WindowInsets.Builder()
                .setInsets(system, Insets.of(covered.left, covered.top, covered.right, bars))
                .setInsets(keyboard, below)
                .setVisible(keyboard, covered.bottom > bars)
                .build()
        } else {
            val stable = Rect(covered.left, covered.top, covered.right, bars)
            val type = WindowInsets::class.java
            val truth = Boolean::class.javaPrimitiveType
            type.getConstructor(
                Rect::class.java,
                Rect::class.java,
                Rect::class.java,
                truth,
                truth,
            ).newInstance(covered, null, stable, false, false)
        }

    private companion object {
        const val BAR = 48
    }
}
