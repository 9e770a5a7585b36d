package companion.android.ui

import android.content.Context
import android.content.res.ColorStateList
import android.content.res.Configuration
import android.graphics.Typeface
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.graphics.drawable.StateListDrawable
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

    private val screen = context.resources.configuration

    val isTablet get() = screen.smallestScreenWidthDp >= TABLET

    /** Wider than high: what surrounds a page then stands beside it, not above and below. */
    val isWide get() = isTablet || screen.orientation == Configuration.ORIENTATION_LANDSCAPE

    /** Between parts, inside of cards, and the least that a finger hits. */
    val gap get() = dp(GAP)
    val edge get() = dp(EDGE)
    val touch get() = dp(TOUCH)

    fun color(id: Int): Int = context.getColor(id)

    /** What a tone looks like; the icon says it without colour. */
    private class Look(val ink: Int, val card: Int, val icon: Int?)

    private fun look(tone: Tone): Look = when (tone) {
        Tone.Plain -> Look(R.color.text, R.color.card, null)
        Tone.Good -> Look(R.color.good, R.color.good_card, R.drawable.ic_good)
        Tone.Careful -> Look(R.color.careful, R.color.careful_card, R.drawable.ic_careful)
        Tone.Bad -> Look(R.color.bad, R.color.bad_card, R.drawable.ic_bad)
        Tone.Unknown -> Look(R.color.unknown, R.color.unknown_card, R.drawable.ic_unknown)
    }

    fun foreground(tone: Tone): Int = color(look(tone).ink)

    fun background(tone: Tone): Int = color(look(tone).card)

    fun icon(tone: Tone): Int? = look(tone).icon

    /** What can be tapped and yet stays in the background. */
    fun outlined(): Drawable {
        val shape = GradientDrawable().apply {
            setColor(color(R.color.background))
            setStroke(dp(STROKE), color(R.color.soft))
            cornerRadius = dp(CORNER).toFloat()
        }
        return RippleDrawable(ColorStateList.valueOf(color(R.color.ripple)), shape, null)
    }

    fun rounded(fill: Int, isTapped: Boolean): Drawable =
        joined(fill, isTapped, joinsAbove = false, joinsBelow = false)

    /** One of several that lie close together and look like one: round only where it ends. */
    fun joined(fill: Int, isTapped: Boolean, joinsAbove: Boolean, joinsBelow: Boolean): Drawable {
        val above = dp(if (joinsAbove) JOINT else CORNER).toFloat()
        val below = dp(if (joinsBelow) JOINT else CORNER).toFloat()
        val shape = GradientDrawable().apply {
            setColor(fill)
            cornerRadii = floatArrayOf(above, above, above, above, below, below, below, below)
        }
        if (!isTapped) return shape
        return RippleDrawable(ColorStateList.valueOf(color(R.color.ripple)), shape, null)
    }

    /** Where something is filled in; edged more clearly while it is. */
    fun field(): Drawable = StateListDrawable().apply {
        addState(intArrayOf(android.R.attr.state_focused), edged(R.color.accent))
        addState(intArrayOf(), edged(R.color.soft))
    }

    private fun edged(edge: Int) = GradientDrawable().apply {
        setColor(color(R.color.card))
        setStroke(dp(STROKE), color(edge))
        cornerRadius = dp(CORNER).toFloat()
    }

    fun text(view: TextView, size: Size, color: Int) {
        val sp = if (size.isForOthers && isTablet) size.sp * ACROSS_A_DESK else size.sp
        view.setTextSize(TypedValue.COMPLEX_UNIT_SP, sp)
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

    /** These sizes, and no others; what is shown to another person is larger on a tablet. */
    enum class Size(val sp: Float, val isBold: Boolean, val isForOthers: Boolean = false) {
        Shown(30f, true, true),
        ShownLess(24f, true, true),
        ShownSecond(20f, true, true),
        ShownSmall(14f, false, true),
        Title(24f, true),
        Large(20f, true),
        Heading(14f, true),
        Strong(16f, true),
        Body(16f, false),
        Small(14f, false),
        Narrow(12f, false),
    }

    private companion object {
        const val GAP = 12
        const val EDGE = 16
        const val TOUCH = 48
        const val CORNER = 16
        const val JOINT = 4
        const val STROKE = 2
        const val LINE = 1.15f
        const val NARROWEST = 15
        const val TABLET = 600
        const val ACROSS_A_DESK = 1.4f
    }
}
