package companion.android.ui

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import companion.android.Edges
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
    private val places = Places(context, style, stage)
    private var edges = Edges(0, 0, 0, 0, isTyping = false)
    private var column = drawing.column()
    private var blocks: List<Block> = emptyList()
    private var shownVisit: Any? = null
    private var shownAround: Around? = null
    private val hide = Runnable { line.visibility = View.GONE }

    /** Title, page and messages, one below the other and not wider than can be read well. */
    private val content = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        bar.gravity = Gravity.CENTER_VERTICAL
        bar.minimumHeight = style.dp(BAR)
        scroll.isFillViewport = true
        line.visibility = View.GONE
        line.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        line.setPadding(style.edge, style.gap, style.edge, style.gap)
        style.text(line, Size.Body, style.color(R.color.text))
        addView(readable(bar), LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(scroll, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        addView(readable(line), LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    val view: View = LinearLayout(context).apply {
        setBackgroundColor(style.color(R.color.background))
        if (style.isWide) {
            // Read after the page, although it stands before it.
            content.id = View.generateViewId()
            places.accessibilityTraversalAfter = content.id
            addView(places, LinearLayout.LayoutParams(style.dp(RAIL), MATCH_PARENT))
            addView(content, LinearLayout.LayoutParams(0, MATCH_PARENT, 1f))
        } else {
            orientation = LinearLayout.VERTICAL
            addView(content, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
            addView(places, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        }
        setOnApplyWindowInsetsListener { _, insets ->
            edges = insets.edges(style.dp(HIGHEST_BAR))
            keepClear()
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

    /** Whether this visit's page is on the screen. */
    fun hasPage(visit: Any): Boolean = visit === shownVisit

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
            scroll.addView(readable(column))
            scroll.scrollTo(0, 0)
            if (scrolledBefore > 0) scroll.post { scroll.scrollTo(0, scrolledBefore) }
        }
        val around = Around(page.title, page.isCard, labels, name)
        if (shownAround != around) {
            shownAround = around
            bar.removeAllViews()
            if (name !in WITHOUT_BACK) bar.addView(back(labels))
            bar.addView(title(page.title), LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
            // A card leads nowhere else: the phone may be in another hand.
            if (page.isCard || name in WITHOUT_PLACES) places.clear() else places.show(labels, name)
            keepClear()
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

    /**
     * Nothing to read or tap lies under bars, cut-outs and the keyboard; the four places paint what
     * lies under theirs, and leave their room to the page while somebody types.
     */
    private fun keepClear() {
        places.visibility = if (places.isEmpty || edges.isTyping) View.GONE else View.VISIBLE
        val isPainted = places.visibility == View.VISIBLE
        if (style.isWide) {
            view.setPadding(0, 0, 0, 0)
            val isFromRight = context.resources.configuration.layoutDirection ==
                View.LAYOUT_DIRECTION_RTL
            val left = if (isPainted && !isFromRight) edges.left else 0
            val right = if (isPainted && isFromRight) edges.right else 0
            places.setPadding(left, edges.top, right, edges.bottom)
            places.layoutParams = places.layoutParams.apply {
                width = style.dp(RAIL) + left + right
            }
            content.setPadding(edges.left - left, edges.top, edges.right - right, edges.bottom)
        } else {
            val below = if (isPainted) edges.bottom else 0
            places.setPadding(0, 0, 0, below)
            view.setPadding(edges.left, edges.top, edges.right, edges.bottom - below)
        }
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
        val isPlain = tone == Tone.Plain
        line.setBackgroundColor(
            if (isPlain) style.color(R.color.soft) else style.background(tone),
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

    private fun readable(inside: View) = Readable(context, style.dp(WIDEST)).apply {
        addView(inside)
    }

    private companion object {
        val WITHOUT_PLACES = setOf(Screens.WELCOME, Screens.LOCKED)
        val WITHOUT_BACK = WITHOUT_PLACES + Screens.HOME
        const val BAR = 56
        const val RAIL = 96
        const val HIGHEST_BAR = 100
        const val STAY = 12_000L

        /** TalkBack first goes to the top of a window that comes back. */
        const val SETTLED = 600L
        const val WIDEST = 680
    }
}
