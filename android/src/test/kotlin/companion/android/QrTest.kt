package companion.android

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Rect
import android.view.View
import android.widget.ImageView
import com.google.zxing.BinaryBitmap
import com.google.zxing.RGBLuminanceSource
import com.google.zxing.common.GlobalHistogramBinarizer
import com.google.zxing.qrcode.QRCodeReader
import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Another phone reads the code from the screen as it is drawn. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class QrTest {
    private val phone = TestPhone(IN_LOCKDOWN)

    @After fun close() = phone.close()

    @Test fun `by day`() = isReadable()

    @Test
    @Config(qualifiers = "+night")
    fun `by night`() = isReadable()

    @Test
    @Config(qualifiers = "+fa-ldrtl")
    fun `from right to left`() = isReadable()

    private fun isReadable() {
        val person = phone.person("Mehmet Yilmaz", "1234567")
        // Without an SMS app the code is open at once.
        val board = Route("board", "errand" to "pharmacy", "person" to person)
        val activity = phone.open(board).get()
        activity.layOut()
        val label = phone.tell { it.app.labels(it.context).showQr }
        val image = activity.views().single { it is ImageView && it.contentDescription == label }
        assertTrue(image.isShown)
        image.requestRectangleOnScreen(Rect(0, 0, image.width, image.height), true)
        val drawn = drawn(image)
        assertEquals("SMSTO:8103:2 MYI1234567", read(drawn))
        assertEquals("SMSTO:8103:2 MYI1234567", read(drawn(activity.window.decorView, image)))
        assertHasQuietZone(drawn)
    }

    /** The view alone, or what stands around it on the screen too. */
    private fun drawn(view: View, around: View = view): Bitmap {
        val bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        view.draw(Canvas(bitmap))
        if (view === around) return bitmap
        val place = Rect()
        assertTrue(around.getGlobalVisibleRect(place))
        assertEquals("the whole code is on the screen", around.height, place.height())
        val top = (place.top - MARGIN).coerceAtLeast(0)
        val height = (place.height() + 2 * MARGIN).coerceAtMost(bitmap.height - top)
        return Bitmap.createBitmap(bitmap, 0, top, bitmap.width, height)
    }

    private fun read(bitmap: Bitmap): String {
        val pixels = IntArray(bitmap.width * bitmap.height)
        bitmap.getPixels(pixels, 0, bitmap.width, 0, 0, bitmap.width, bitmap.height)
        val source = RGBLuminanceSource(bitmap.width, bitmap.height, pixels)
        return QRCodeReader().decode(BinaryBitmap(GlobalHistogramBinarizer(source))).text
    }

    /** Four modules of white on each side, and seven dark ones where a corner begins. */
    private fun assertHasQuietZone(bitmap: Bitmap) {
        val dark = (0 until bitmap.height).flatMap { y ->
            (0 until bitmap.width).filter { x -> bitmap.getPixel(x, y) == Color.BLACK }.map { x ->
                x to
                    y
            }
        }
        val (left, top) = dark.minOf { it.first } to dark.minOf { it.second }
        val corner = generateSequence(left) { it + 1 }
            .takeWhile { bitmap.getPixel(it, top) == Color.BLACK }.count()
        val module = corner / FINDER
        val right = bitmap.width - 1 - dark.maxOf { it.first }
        val bottom = bitmap.height - 1 - dark.maxOf { it.second }
        val least = listOf(left, top, right, bottom).min()
        assertTrue("$least pixels around modules of $module", least >= QUIET * module)
        assertEquals(Color.WHITE, bitmap.getPixel(0, 0))
    }

    private companion object {
        const val MARGIN = 20
        const val FINDER = 7
        const val QUIET = 4
    }
}
