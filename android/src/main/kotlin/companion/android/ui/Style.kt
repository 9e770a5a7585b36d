package companion.android.ui

import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.util.TypedValue
import android.widget.TextView
import companion.android.R

/** Spaces, sizes and colours, in one place. */
class Style(private val context: Context) {
    fun dp(value: Int): Int = TypedValue.applyDimension(
        TypedValue.COMPLEX_UNIT_DIP,
        value.toFloat(),
        context.resources.displayMetrics,
    ).toInt()

    /** Between parts, inside of cards, and the least that a finger hits. */
    val gap get() = dp(GAP)
    val edge get() = dp(EDGE)
    val touch get() = dp(TOUCH)

    fun color(id: Int): Int = context.getColor(id)

    fun foreground(tone: Tone): Int = color(
        when (tone) {
            Tone.Plain -> R.color.text
            Tone.Good -> R.color.good
            Tone.Careful -> R.color.careful
            Tone.Bad -> R.color.bad
            Tone.Unknown -> R.color.unknown
        },
    )

    fun background(tone: Tone): Int = color(
        when (tone) {
            Tone.Plain -> R.color.card
            Tone.Good -> R.color.good_card
            Tone.Careful -> R.color.careful_card
            Tone.Bad -> R.color.bad_card
            Tone.Unknown -> R.color.unknown_card
        },
    )

    /** What a tone looks like without colour. */
    fun icon(tone: Tone): Int? = when (tone) {
        Tone.Plain -> null
        Tone.Good -> R.drawable.ic_good
        Tone.Careful -> R.drawable.ic_careful
        Tone.Bad -> R.drawable.ic_bad
        Tone.Unknown -> R.drawable.ic_unknown
    }

    /** What can be tapped and yet stays in the background. */
    fun outlined(): Drawable {
        val shape = GradientDrawable().apply {
            setColor(color(R.color.background))
            setStroke(dp(STROKE), color(R.color.soft))
            cornerRadius = dp(CORNER).toFloat()
        }
        return RippleDrawable(ColorStateList.valueOf(color(R.color.ripple)), shape, null)
    }

    fun rounded(fill: Int, isTapped: Boolean): Drawable {
        val shape = GradientDrawable().apply {
            setColor(fill)
            cornerRadius = dp(CORNER).toFloat()
        }
        if (!isTapped) return shape
        return RippleDrawable(ColorStateList.valueOf(color(R.color.ripple)), shape, null)
    }

    fun text(view: TextView, size: Size, color: Int) {
        view.setTextSize(TypedValue.COMPLEX_UNIT_SP, size.sp)
        view.setTextColor(color)
        view.setLineSpacing(0f, LINE)
        if (size.isBold) view.typeface = Typeface.create("sans-serif-medium", Typeface.NORMAL)
    }

    /** Four words stand side by side: they grow with the others only as far as they have room. */
    fun narrow(view: TextView, color: Int) {
        text(view, Size.Narrow, color)
        val widest = dp(NARROWEST).toFloat()
        if (view.textSize > widest) view.setTextSize(TypedValue.COMPLEX_UNIT_PX, widest)
    }

    /** Seven sizes, and no others. */
    enum class Size(val sp: Float, val isBold: Boolean) {
        Shown(30f, true),
        Title(24f, true),
        Large(20f, true),
        Heading(14f, true),
        Body(16f, false),
        Small(14f, false),
        Narrow(12f, false),
    }

    private companion object {
        const val GAP = 12
        const val EDGE = 16
        const val TOUCH = 48
        const val CORNER = 16
        const val STROKE = 2
        const val LINE = 1.15f
        const val NARROWEST = 15
    }
}
