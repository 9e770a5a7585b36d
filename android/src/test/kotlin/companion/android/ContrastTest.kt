package companion.android

import android.graphics.Color
import companion.android.ui.Style
import companion.android.ui.Tone
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import kotlin.math.pow

/** Every colour of a text, on what it stands on: 4.5 to 1, by day and by night. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class ContrastTest {
    @Test fun `by day`() = readable()

    @Test
    @Config(qualifiers = "+night")
    fun `by night`() = readable()

    private fun readable() {
        val context = RuntimeEnvironment.getApplication()
        val style = Style(context)
        val named = listOf(
            R.color.text to R.color.background,
            R.color.text to R.color.card,
            R.color.text to R.color.soft,
            R.color.quiet to R.color.background,
            R.color.quiet to R.color.soft,
            R.color.quiet to R.color.card,
            R.color.accent_text to R.color.background,
            R.color.accent_text to R.color.card,
            R.color.accent_text to R.color.soft,
            R.color.on_accent to R.color.accent,
            R.color.bad to R.color.background,
        ).map { (ink, paper) -> style.color(ink) to style.color(paper) }
        val toned = Tone.entries.flatMap { tone ->
            val paper = style.background(tone)
            listOf(
                style.foreground(tone) to paper,
                style.color(R.color.text) to paper,
                style.foreground(tone) to style.color(R.color.background),
            )
        }
        val poor = (named + toned).filter { (ink, paper) -> contrast(ink, paper) < LEAST }
        assertEquals(
            emptyList<String>(),
            poor.map { (ink, paper) ->
                "%08X on %08X".format(ink, paper)
            },
        )
    }

    /** As WCAG 2 computes it. */
    private fun contrast(one: Int, other: Int): Double {
        val (dark, light) = listOf(luminance(one), luminance(other)).sorted()
        return (light + GLARE) / (dark + GLARE)
    }

    private fun luminance(color: Int): Double {
        fun linear(part: Int): Double {
            val value = part / 255.0
            return if (value <= 0.03928) value / 12.92 else ((value + 0.055) / 1.055).pow(2.4)
        }
        return 0.2126 * linear(Color.red(color)) +
            0.7152 * linear(Color.green(color)) +
            0.0722 * linear(Color.blue(color))
    }

    private companion object {
        const val LEAST = 4.5
        const val GLARE = 0.05
    }
}
