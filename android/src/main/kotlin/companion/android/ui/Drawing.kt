package companion.android.ui

import android.content.Context
import android.graphics.Typeface
import android.os.SystemClock
import android.text.InputFilter
import android.text.InputType
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Chronometer
import android.widget.EditText
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.RadioButton
import android.widget.RadioGroup
import android.widget.TextView
import companion.android.R
import companion.android.markAsHeading
import companion.android.ui.Style.Size
import android.widget.Button as ButtonView

/** What drawing needs from whoever shows the page. */
interface Stage {
    fun act(act: Act)

    /** What was filled in so far; kept through rotation and death of the process. */
    val filled: MutableMap<String, String>

    /** Lets the person choose a day; what stands there already is the start, an empty text is none. */
    fun pickDay(now: String?, picked: (String) -> Unit)

    /** The same for a time of day, such as `14:30`. */
    fun pickTime(now: String?, picked: (String) -> Unit)

    /** Seconds since 1970. */
    fun now(): Long
}

/** Draws blocks as views. Decides nothing: what to show was decided with the page. */
class Drawing(private val context: Context, private val stage: Stage) {
    private val style = Style(context)

    fun column(): LinearLayout = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        setPadding(style.edge, 0, style.edge, style.edge)
    }

    /**
     * Draws what changed. What reads as before above it stays as it is: where somebody types or
     * listens, nothing moves.
     */
    fun update(column: LinearLayout, before: List<Block>, after: List<Block>) {
        val (old, new) = placed(before) to placed(after)
        val same = old.zip(new).takeWhile { (one, other) ->
            one == other || isSameEntry(one.block, other.block)
        }.size
        after.take(same).forEachIndexed { index, block ->
            if (block is Entry && block.isPicked) {
                column.getChildAt(index).findViewById<TextView>(idOf(block.id))?.write(block)
            }
        }
        column.removeViews(same, column.childCount - same)
        new.drop(same).forEachIndexed { index, placed ->
            val width = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)
            width.topMargin = if (same + index == 0) 0 else style.dp(above(placed))
            column.addView(draw(placed), width)
        }
    }

    /** A block, and whether it belongs so closely to its neighbours that they look like one. */
    private data class Placed(val block: Block, val joinsAbove: Boolean, val joinsBelow: Boolean)

    private fun placed(blocks: List<Block>): List<Placed> = blocks.mapIndexed { index, block ->
        Placed(
            block,
            joinsAbove = isInList(block) && isInList(blocks.getOrNull(index - 1)),
            joinsBelow = isInList(block) && isInList(blocks.getOrNull(index + 1)),
        )
    }

    private fun isInList(block: Block?) = block is Panel && block.tone == Tone.Plain

    private fun above(placed: Placed): Int {
        val block = placed.block
        return when {
            placed.joinsAbove -> JOINT
            block is Heading -> LARGE
            block is Button && block.manner == Manner.Danger -> LARGE
            else -> SMALL
        }
    }

    /** What is typed is kept with the screen, so that the field may stand for another value. */
    private fun isSameEntry(old: Block, new: Block) =
        old is Entry && new is Entry && old.id == new.id && old.label == new.label

    /** Writes into a field of the page, as if it was typed. */
    fun fill(column: LinearLayout, field: String, text: String) {
        column.findViewById<EditText>(idOf(field))?.setText(text)
    }

    private fun idOf(field: String) = field.hashCode() and ID_MASK

    private fun draw(placed: Placed): View = when (val block = placed.block) {
        is Heading -> heading(block)
        is Text -> text(block.text, Size.Body, style.foreground(block.tone))
        is Panel -> panel(block, placed)
        is Button -> button(block)
        is Shown -> shown(block)
        is Message -> message(block)
        is Secret -> secret(block)
        is Entry -> entry(block)
        is Pick -> pick(block)
        is Qr -> qr(block)
        is Countdown -> countdown(block)
    }

    private fun text(said: String, size: Size, color: Int = style.color(R.color.text)) =
        TextView(context).apply {
            text = said
            style.text(this, size, color)
            textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        }

    private fun heading(block: Heading) =
        text(block.text, Size.Heading, style.color(R.color.quiet)).apply {
            markAsHeading()
        }

    private fun panel(block: Panel, placed: Placed): View = LinearLayout(context).apply {
        orientation = LinearLayout.HORIZONTAL
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = style.touch
        setPadding(style.edge, style.gap, style.edge, style.gap)
        background = style.joined(
            style.background(block.tone),
            isTapped = block.act != null,
            placed.joinsAbove,
            placed.joinsBelow,
        )
        val ink = style.foreground(block.tone)
        val isPlain = block.tone == Tone.Plain
        val sign = block.sign?.let { icon(drawable(it), style.color(R.color.accent_text)) }
        (sign ?: style.icon(block.tone)?.let { icon(it, ink) })?.let(::addView)
        val lines = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            val size = when {
                block.isMain -> Size.Large
                isPlain -> Size.Body
                else -> Size.Strong
            }
            addView(text(block.title, size, ink))
            val color = style.color(if (isPlain) R.color.quiet else R.color.text)
            block.lines.filter(String::isNotEmpty).forEach { addView(text(it, Size.Small, color)) }
        }
        addView(lines, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        block.act?.let { act ->
            addView(forward(if (isPlain) style.color(R.color.quiet) else ink))
            setOnClickListener { stage.act(act) }
        }
        // Read as one thing: the title, then the lines.
        contentDescription = (listOf(block.title) + block.lines).joinToString("\n")
        lines.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
        isFocusable = true
    }

    private fun drawable(sign: Sign): Int = when (sign) {
        Sign.Message -> R.drawable.ic_message
        Sign.Day -> R.drawable.ic_day
        Sign.Document -> R.drawable.ic_documents
        Sign.Guide -> R.drawable.ic_guide
        Sign.Card -> R.drawable.ic_card
        Sign.Call -> R.drawable.ic_call
    }

    /** Says to the eye that there is more behind. */
    private fun forward(color: Int) = icon(R.drawable.ic_forward, color).apply {
        layoutParams = LinearLayout.LayoutParams(style.dp(FORWARD), style.dp(FORWARD)).apply {
            marginStart = style.dp(SMALL)
        }
    }

    /** Each line begins where its own language begins. */
    private fun shown(block: Shown): View = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        setPadding(style.edge, style.gap, style.edge, style.gap)
        background = style.rounded(style.background(block.tone), isTapped = false)
        val color = style.foreground(block.tone)
        block.labels.forEach {
            addView(text(it, Size.ShownSmall, style.color(R.color.quiet)).byItsWords())
        }
        block.texts.forEachIndexed { index, said ->
            val size = when {
                index > 0 -> Size.ShownSecond
                block.tone == Tone.Plain -> Size.ShownLess
                else -> Size.Shown
            }
            addView(text(said, size, color).byItsWords())
        }
        contentDescription = (block.labels + block.texts).joinToString("\n")
        isFocusable = true
        hideChildren(this)
    }

    private fun TextView.byItsWords() = apply { textAlignment = View.TEXT_ALIGNMENT_TEXT_START }

    /** What is read as one thing is not read again piece by piece. */
    private fun hideChildren(group: LinearLayout) = (0 until group.childCount).forEach {
        group.getChildAt(it).importantForAccessibility =
            View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }

    private fun icon(drawable: Int, color: Int) = ImageView(context).apply {
        setImageResource(drawable)
        setColorFilter(color)
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        layoutParams = LinearLayout.LayoutParams(style.dp(ICON), style.dp(ICON)).apply {
            marginEnd = style.gap
        }
    }

    private fun button(block: Button) = ButtonView(context).apply {
        text = block.label
        isAllCaps = false
        minHeight = style.touch
        minimumHeight = style.touch
        stateListAnimator = null
        background = when {
            block.isFirst -> style.rounded(style.color(R.color.accent), isTapped = true)
            block.manner == Manner.Usual -> style.rounded(
                style.color(R.color.soft),
                isTapped = true,
            )
            else -> style.outlined()
        }
        val ink = when {
            block.isFirst -> R.color.on_accent
            block.manner == Manner.Danger -> R.color.bad
            else -> R.color.accent_text
        }
        style.text(this, Size.Body, style.color(ink))
        setPadding(style.edge, style.gap, style.edge, style.gap)
        setOnClickListener { stage.act(block.act) }
    }

    /** A message is Latin and exact: always from left to right, and spoken piece by piece. */
    private fun message(block: Message): View = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        setPadding(style.edge, style.gap, style.edge, style.gap)
        background = style.rounded(style.color(R.color.soft), isTapped = false)
        addView(text("${block.label} → ${block.recipient}", Size.Small, style.color(R.color.quiet)))
        addView(exact(block.body))
        contentDescription = "${block.label} ${spelled(block.recipient)}: ${spelled(block.body)}"
        isFocusable = true
        hideChildren(this)
    }

    private fun exact(said: String) = text(said, Size.Title).apply {
        typeface = Typeface.MONOSPACE
        textDirection = View.TEXT_DIRECTION_LTR
        setTextIsSelectable(false)
    }

    private fun secret(block: Secret): View = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        gravity = Gravity.CENTER_VERTICAL
        minimumHeight = style.touch
        setPadding(style.edge, style.gap, style.edge, style.gap)
        background = style.rounded(style.color(R.color.card), isTapped = true)
        val number = exact(block.covered)
        val hint = text(block.label, Size.Small, style.color(R.color.accent_text))
        addView(number)
        addView(hint)
        hideChildren(this)
        contentDescription = "${block.label}: ${spelled(block.covered)}"
        var isShown = false
        setOnClickListener {
            isShown = !isShown
            number.text = if (isShown) block.whole else block.covered
            hint.text = if (isShown) block.hide else block.label
            contentDescription = "${hint.text}: ${spelled(number.text.toString())}"
        }
    }

    private fun entry(block: Entry): View = labelled(block.label) {
        if (block.isPicked) return@labelled picked(block)
        // Of this screen: what is typed before the next one comes is not for that.
        val filled = stage.filled
        EditText(context).apply {
            id = idOf(block.id)
            filters = arrayOf(InputFilter.LengthFilter(MOST_TAKEN))
            setText(filled.getOrPut(block.id) { block.value })
            hint = block.hint
            setHintTextColor(style.color(R.color.quiet))
            style.text(this, Size.Body, style.color(R.color.text))
            background = style.field()
            setPadding(style.edge, style.gap, style.edge, style.gap)
            // Kept by the screen's own state, and restored with it.
            isSaveEnabled = false
            inputType = when (block.kind) {
                EntryKind.Text, EntryKind.Day, EntryKind.Time -> InputType.TYPE_CLASS_TEXT
                EntryKind.Number -> InputType.TYPE_CLASS_NUMBER
                EntryKind.Long ->
                    InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_MULTI_LINE
                EntryKind.Secret ->
                    InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_PASSWORD
            }
            // After the kind of input, which sets the height of a line.
            minHeight = style.touch
            minimumHeight = style.touch
            val soon = Runnable { block.act?.let(stage::act) }
            onChanged {
                filled[block.id] = it
                removeCallbacks(soon)
                if (block.act != null) postDelayed(soon, TYPING)
            }
        }
    }

    /** Days and times are picked, never typed. */
    private val Entry.isPicked get() = kind == EntryKind.Day || kind == EntryKind.Time

    private fun picked(block: Entry): View = TextView(context).apply {
        id = idOf(block.id)
        style.text(this, Size.Body, style.color(R.color.text))
        minHeight = style.touch
        gravity = Gravity.CENTER_VERTICAL
        setPadding(style.edge, style.gap, style.edge, style.gap)
        background = style.rounded(style.color(R.color.card), isTapped = true)
        val icon = context.getDrawable(R.drawable.ic_day)?.mutate()?.apply {
            setTint(style.color(R.color.accent_text))
        }
        setCompoundDrawablesRelativeWithIntrinsicBounds(null, null, icon, null)
        val filled = stage.filled
        filled.getOrPut(block.id) { block.value }
        write(block)
        // How it reads is the core's to say: the page is asked anew.
        val pick = { value: String ->
            filled[block.id] = value
            stage.act(Reload)
        }
        setOnClickListener {
            val now = filled[block.id]
            if (block.kind == EntryKind.Day) stage.pickDay(now, pick) else stage.pickTime(now, pick)
        }
    }

    private fun TextView.write(block: Entry) {
        text = block.shown.orEmpty()
        contentDescription =
            listOf(block.label, block.shown.orEmpty()).filter(String::isNotEmpty).joinToString(": ")
    }

    private fun labelled(label: String, field: () -> View): View = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        val name = text(label, Size.Small, style.color(R.color.quiet))
        val view = field()
        name.setPadding(0, 0, 0, style.dp(NEAR))
        // A field says its label itself; of a group of choices only the label says what they are.
        if (view !is RadioGroup) {
            name.importantForAccessibility =
                View.IMPORTANT_FOR_ACCESSIBILITY_NO
        }
        if (view.id == View.NO_ID) view.id = View.generateViewId()
        name.labelFor = view.id
        addView(name)
        addView(view, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
    }

    private fun pick(block: Pick): View = labelled(block.label) {
        RadioGroup(context).apply {
            orientation = RadioGroup.VERTICAL
            setPadding(style.gap, style.dp(NEAR), style.gap, style.dp(NEAR))
            background = style.rounded(style.color(R.color.card), isTapped = false)
            val filled = stage.filled
            val chosen = filled[block.id] ?: block.chosen?.also { filled[block.id] = it }
            block.options.forEach { option ->
                val button = RadioButton(context).apply {
                    id = View.generateViewId()
                    text = listOfNotNull(option.title, option.hint).joinToString("\n")
                    minHeight = style.touch
                    style.text(this, Size.Body, style.color(R.color.text))
                    setPaddingRelative(style.dp(SMALL), style.dp(SMALL), 0, style.dp(SMALL))
                    // Beside its button, also where its own language begins on the other side.
                    textAlignment = View.TEXT_ALIGNMENT_VIEW_START
                    setOnClickListener {
                        filled[block.id] = option.id
                        block.act?.let(stage::act)
                    }
                }
                addView(button, RadioGroup.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
                if (option.id == chosen) check(button.id)
            }
        }
    }

    private fun qr(block: Qr): View = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        gravity = Gravity.CENTER_HORIZONTAL
        val code = QrPicture.of(block.code, style.dp(QR))
        val image = ImageView(context).apply {
            setImageBitmap(code)
            scaleType = ImageView.ScaleType.CENTER
            contentDescription = block.label
        }
        // Where it is not what is needed first, it is large: behind a tap.
        image.visibility = if (block.isOpen) View.VISIBLE else View.GONE
        val toggle = Button(block.label, Reload, manner = Manner.Quiet)
        val show = button(toggle).apply {
            setOnClickListener {
                image.visibility = if (image.visibility == View.GONE) View.VISIBLE else View.GONE
            }
        }
        addView(show, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(image, LinearLayout.LayoutParams(code.width, code.height))
    }

    /** For the eye; to the ear the page says when it ends, and this how little is left. */
    private fun countdown(block: Countdown): View = LinearLayout(context).apply {
        orientation = LinearLayout.VERTICAL
        val name = text(block.label, Size.Small, style.color(R.color.quiet))
        name.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        addView(name)
        val left = (block.end - stage.now()) * MILLIS
        val clock = Chronometer(context).apply {
            isCountDown = true
            base = SystemClock.elapsedRealtime() + left
            style.text(this, Size.Title, style.foreground(Tone.Good))
            importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
            start()
        }
        addView(clock)
    }

    private companion object {
        const val JOINT = 2
        const val NEAR = 4
        const val SMALL = 8
        const val LARGE = 24
        const val FORWARD = 20
        const val TYPING = 300L
        const val ICON = 28
        const val QR = 260
        const val MILLIS = 1_000
        const val ID_MASK = 0x00FFFFFF
    }
}

/** As a screen reader shall say it: character by character. */
internal fun spelled(text: String): String = text.toList().joinToString(" ")
