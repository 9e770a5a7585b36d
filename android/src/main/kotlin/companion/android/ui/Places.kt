package companion.android.ui

import android.content.Context
import android.graphics.drawable.Drawable
import android.graphics.drawable.LayerDrawable
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.TextView
import companion.android.R
import companion.android.screens.Screens
import companion.core.Labels

/** The four places of the app: below a page, or beside it where the screen is wide. */
internal class Places(context: Context, private val style: Style, private val stage: Stage) :
    LinearLayout(context) {
    init {
        orientation = if (style.isWide) VERTICAL else HORIZONTAL
        if (style.isWide) gravity = Gravity.CENTER
        setBackgroundColor(style.color(R.color.card))
    }

    val isEmpty: Boolean get() = childCount == 0

    fun clear() = removeAllViews()

    fun show(labels: Labels, here: String) {
        removeAllViews()
        listOf(
            Triple(Screens.HOME, labels.home, R.drawable.ic_home),
            Triple(Screens.DOCUMENTS, labels.documents, R.drawable.ic_documents),
            Triple(Screens.GUIDES, labels.guide, R.drawable.ic_guide),
            Triple(Screens.SETTINGS, labels.settings, R.drawable.ic_settings),
        ).forEach { (screen, label, icon) ->
            val size = if (style.isWide) {
                LayoutParams(MATCH_PARENT, WRAP_CONTENT)
            } else {
                LayoutParams(0, WRAP_CONTENT, 1f)
            }
            addView(place(screen, label, icon, isHere = screen == here), size)
        }
    }

    private fun place(screen: String, label: String, icon: Int, isHere: Boolean): View =
        TextView(context).apply {
            val color = style.color(if (isHere) R.color.accent_text else R.color.quiet)
            text = label
            style.narrow(this, color)
            gravity = Gravity.CENTER
            minHeight = style.dp(HIGH)
            setCompoundDrawablesRelativeWithIntrinsicBounds(
                null,
                marked(icon, color, isHere),
                null,
                null,
            )
            compoundDrawablePadding = style.dp(NEAR)
            setPadding(0, style.dp(AROUND), 0, style.dp(AROUND))
            background = style.rounded(style.color(R.color.card), isTapped = true)
            isSelected = isHere
            setOnClickListener { stage.act(Go(Route(screen))) }
        }

    /** The icon, with something behind it where the person is: not by its colour alone. */
    private fun marked(icon: Int, color: Int, isHere: Boolean): Drawable {
        val mark = style.rounded(
            style.color(if (isHere) R.color.soft else R.color.card),
            isTapped = false,
        )
        val drawn = checkNotNull(context.getDrawable(icon)).mutate().apply { setTint(color) }
        return LayerDrawable(arrayOf(mark, drawn)).apply {
            setLayerSize(0, style.dp(MARK_WIDTH), style.dp(MARK_HEIGHT))
            setLayerSize(1, style.dp(ICON), style.dp(ICON))
            setLayerGravity(1, Gravity.CENTER)
        }
    }

    private companion object {
        const val HIGH = 64
        const val NEAR = 2
        const val AROUND = 6
        const val ICON = 24
        const val MARK_WIDTH = 56
        const val MARK_HEIGHT = 28
    }
}
