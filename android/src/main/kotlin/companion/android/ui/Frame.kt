package companion.android.ui

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import companion.android.R
import companion.android.edges
import companion.android.markAsHeading
import companion.android.screens.Screens
import companion.android.ui.Style.Size
import companion.core.Labels

/** What surrounds every page: its title, the way back, the four places, and a line for messages. */
class Frame(private val context: Context, private val stage: Stage) {
    private val style = Style(context)
    private val drawing = Drawing(context, stage)
    private val bar = LinearLayout(context)
    private val scroll = ScrollView(context)
    private val line = TextView(context)
    private val places = LinearLayout(context)
    private var column = drawing.column()
    private var blocks: List<Block> = emptyList()
    private var shownVisit: Any? = null
    private var shownAround: Around? = null
    private val hide = Runnable { line.visibility = View.GONE }

    val view: View = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        setBackgroundColor(style.color(R.color.background))
        bar.gravity = Gravity.CENTER_VERTICAL
        bar.minimumHeight = style.dp(BAR)
        scroll.isFillViewport = true
        line.visibility = View.GONE
        line.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        line.setPadding(style.edge, style.gap, style.edge, style.gap)
        line.setBackgroundColor(style.color(R.color.soft))
        style.text(line, Size.Body, style.color(R.color.text))
        addView(bar, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(scroll, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        addView(line, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(places, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        setOnApplyWindowInsetsListener { view, insets ->
            val edges = insets.edges()
            view.setPadding(edges.left, edges.top, edges.right, edges.bottom)
            insets
        }
    }

    /** What is drawn around the page depends on these alone. */
    private data class Around(
        val title: String,
        val isCard: Boolean,
        val labels: Labels,
        val name: String,
    )

    /** How far the page is scrolled, in pixels. */
    val scrolled: Int get() = scroll.scrollY

    /**
     * Shows a page. The same visit of the same screen keeps its place and what is typed; another
     * begins where it was left.
     */
    fun show(page: Page, labels: Labels, name: String, visit: Any, scrolledBefore: Int) {
        if (visit !== shownVisit) {
            shownVisit = visit
            blocks = emptyList()
            column = drawing.column()
            scroll.removeAllViews()
            scroll.addView(centred(column))
            scroll.scrollTo(0, 0)
            if (scrolledBefore > 0) scroll.post { scroll.scrollTo(0, scrolledBefore) }
        }
        val around = Around(page.title, page.isCard, labels, name)
        if (shownAround != around) {
            shownAround = around
            bar.removeAllViews()
            if (name !in WITHOUT_BACK) bar.addView(back(labels))
            bar.addView(title(page.title), LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
            places.removeAllViews()
            // A card leads nowhere else: the phone may be in another hand.
            if (!page.isCard && name !in WITHOUT_PLACES) addPlaces(labels, name)
        }
        drawing.update(column, blocks, page.blocks)
        blocks = page.blocks
    }

    /** Writes into a field of the page, as if it was typed. */
    fun fill(field: String, text: String) = drawing.fill(column, field, text)

    /** Leads TalkBack to where the person goes on, once the window is theirs again. */
    fun focus() {
        val index = blocks.indexOfFirst { it is Button && it.takesFocus }
        val view = column.getChildAt(index) ?: return
        val focus = AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS
        view.postDelayed({ view.performAccessibilityAction(focus, null) }, SETTLED)
    }

    /** A passing line, spoken too; it stays long enough to be read by somebody tired. */
    fun say(text: String) {
        write(text, Tone.Plain)
        line.postDelayed(hide, STAY)
    }

    /** What went wrong, which stays until something else is done. */
    fun fail(text: String) = write(text, Tone.Bad)

    /** Nothing more to say. */
    fun hush() {
        line.removeCallbacks(hide)
        line.visibility = View.GONE
    }

    private fun write(text: String, tone: Tone) {
        line.removeCallbacks(hide)
        line.setBackgroundColor(
            if (tone ==
                Tone.Plain
            ) {
                style.color(R.color.soft)
            } else {
                style.background(tone)
            },
        )
        line.setTextColor(style.foreground(tone))
        // A live region is spoken when it changes while it can be seen.
        line.visibility = View.VISIBLE
        line.text = text
    }

    private fun title(said: String) = TextView(context).apply {
        text = said
        style.text(this, Size.Title, style.color(R.color.text))
        setPadding(style.edge, style.gap, style.edge, style.gap)
        textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        markAsHeading()
    }

    private fun back(labels: Labels) = ImageView(context).apply {
        setImageResource(R.drawable.ic_back)
        setColorFilter(style.color(R.color.text))
        scaleType = ImageView.ScaleType.CENTER
        contentDescription = labels.back
        background = style.rounded(style.color(R.color.background), isTapped = true)
        layoutParams = LinearLayout.LayoutParams(style.touch, style.touch)
        setOnClickListener { stage.act(Back) }
    }

    private fun addPlaces(labels: Labels, name: String) = listOf(
        Triple(Screens.HOME, labels.home, R.drawable.ic_home),
        Triple(Screens.DOCUMENTS, labels.documents, R.drawable.ic_documents),
        Triple(Screens.GUIDES, labels.guide, R.drawable.ic_guide),
        Triple(Screens.SETTINGS, labels.settings, R.drawable.ic_settings),
    ).forEach { (screen, label, icon) ->
        val isHere = screen == name
        places.addView(
            place(label, icon, isHere, screen),
            LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f),
        )
    }

    private fun place(label: String, icon: Int, isHere: Boolean, screen: String) =
        TextView(context).apply {
            val color = style.color(if (isHere) R.color.accent_text else R.color.quiet)
            text = label
            style.narrow(this, color)
            gravity = Gravity.CENTER
            minHeight = style.dp(BAR)
            val drawable = context.getDrawable(icon)?.mutate()?.apply { setTint(color) }
            setCompoundDrawablesRelativeWithIntrinsicBounds(null, drawable, null, null)
            setPadding(0, style.dp(PLACE), 0, style.dp(PLACE))
            background = style.rounded(style.color(R.color.background), isTapped = true)
            isSelected = isHere
            setOnClickListener { stage.act(Go(Route(screen))) }
        }

    /** On a tablet lines would be too long to read. */
    private fun centred(column: View): View = FrameLayout(context).apply {
        val width = context.resources.displayMetrics.widthPixels.coerceAtMost(style.dp(WIDEST))
        addView(column, FrameLayout.LayoutParams(width, WRAP_CONTENT, Gravity.CENTER_HORIZONTAL))
    }

    private companion object {
        val WITHOUT_PLACES = setOf(Screens.WELCOME, Screens.LOCKED)
        val WITHOUT_BACK = WITHOUT_PLACES + Screens.HOME
        const val BAR = 56
        const val PLACE = 8
        const val STAY = 12_000L

        /** TalkBack first goes to the top of a window that comes back. */
        const val SETTLED = 600L
        const val WIDEST = 640
    }
}
