package companion.android.screens

import companion.android.ui.Block
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Shown
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.CardState
import companion.core.CardView

/** What an officer is shown: bright, in both languages, and leading nowhere else. */
internal fun card(scene: Scene): Page {
    val people = scene.app.people(scene.context)
    val person = scene.route["person"]
    val permit = scene.route["permit"]
    if (person == null && permit == null && people.size > 1) {
        val found = scene.peopleFound()
        val choices = found.people.map { one ->
            Panel(one.shown, act = Replace(Route("card", "person" to one.id)))
        }
        val blocks = listOf(Text(scene.labels.forWhom)) + scene.search(found) + choices
        return Page(scene.labels.card, blocks)
    }
    val view = scene.app.card(null, person, permit, scene.context)
    return Page(scene.labels.card, lines(view), view.refreshAt?.epochSeconds, isCard = true)
}

private fun lines(view: CardView): List<Block> = view.lines.map { line ->
    val labels = listOfNotNull(line.labelLocal, line.label)
    val said = listOfNotNull(line.value, line.textLocal, line.text)
    when {
        line.code == "state" -> Shown(emptyList(), said, view.state.tone())
        labels.isEmpty() -> Text(said.joinToString("\n"))
        else -> Shown(labels, said)
    }
}

private fun CardState.tone(): Tone = when (this) {
    CardState.PERMIT_RUNNING, CardState.NO_PERMIT_REQUIRED -> Tone.Good
    CardState.NOT_KNOWN -> Tone.Unknown
    else -> Tone.Bad
}
