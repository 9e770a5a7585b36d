package companion.android

import android.view.View
import android.view.View.MeasureSpec
import android.view.ViewGroup
import android.widget.Button
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.TextView

/** Measures and places everything, as the next frame would. */
fun MainActivity.layOut() {
    val view = window.decorView
    val width = MeasureSpec.makeMeasureSpec(view.width, MeasureSpec.EXACTLY)
    val height = MeasureSpec.makeMeasureSpec(view.height, MeasureSpec.EXACTLY)
    view.measure(width, height)
    view.layout(0, 0, view.width, view.height)
}

/** What TalkBack says, line after line, in its order. */
fun MainActivity.spoken(): List<String> = spoken(findViewById<View>(android.R.id.content)!!)

private fun spoken(view: View): List<String> {
    if (view.visibility != View.VISIBLE) return emptyList()
    val isSilent = view.importantForAccessibility == View.IMPORTANT_FOR_ACCESSIBILITY_NO
    val hides =
        view.importantForAccessibility == View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    if (hides) return emptyList()
    val said = if (isSilent) null else view.said()
    val own = listOfNotNull(
        said?.takeIf(String::isNotEmpty)?.let {
            view.marks() +
                it.replace("\n", " | ")
        },
    )
    // A group that says something is read as one.
    if (view !is ViewGroup || said != null) return own
    return (0 until view.childCount).flatMap { spoken(view.getChildAt(it)) }
}

/** What a view says of itself, none where only its children speak. */
fun View.said(): String? = contentDescription?.toString() ?: when (this) {
    is EditText -> listOf(label(), text.ifEmpty { hint ?: "" }).filter(CharSequence::isNotEmpty)
        .joinToString(": ")
    is TextView -> text.toString()
    else -> null
}

/** The text that is said to be the label of this field. */
private fun View.label(): CharSequence {
    val around = parent as? ViewGroup ?: return ""
    return (0 until around.childCount).map(around::getChildAt)
        .filterIsInstance<TextView>().firstOrNull { it.labelFor == id && id != View.NO_ID }?.text
        ?: ""
}

private fun View.marks(): String = when {
    isHeading() -> "# "
    this is CompoundButton -> if (isChecked) "(•) " else "( ) "
    this is EditText -> "[…] "
    this is Button || isClickable -> "[ok] "
    else -> ""
}

private fun View.isHeading() =
    android.os.Build.VERSION.SDK_INT >= android.os.Build.VERSION_CODES.P && isAccessibilityHeading
