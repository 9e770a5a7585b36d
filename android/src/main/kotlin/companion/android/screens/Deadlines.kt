package companion.android.screens

import companion.android.ui.Act
import companion.android.ui.AddToCalendar
import companion.android.ui.Button
import companion.android.ui.Manner
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Reload
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.DeadlineState

internal fun deadlines(scene: Scene): Page {
    val all = scene.app.deadlines(scene.context)
    val refresh = all.mapNotNull { it.refreshAt?.epochSeconds }.minOrNull()
    val blocks = all.map(::deadlinePanel).ifEmpty { listOf(Text(scene.labels.nothingYet)) }
    return Page(scene.labels.deadlines, blocks, refresh)
}

/** One deadline: by when, who acts, what else can be done, whom to call, and why this day. */
internal fun deadline(scene: Scene): Page {
    val id = scene.route["id"].orEmpty()
    val labels = scene.labels
    val view = scene.app.deadlines(scene.context).find { it.id == id } ?: return deadlines(scene)
    val blocks = buildList {
        val lines = listOf(view.whose, view.documentName.orEmpty(), view.actByText, view.whoText)
        add(Panel(view.title, lines.filter(String::isNotEmpty), view.state.tone()))
        add(Text(view.text))
        view.asks?.let { add(Text(it, Tone.Careful)) }
        view.question?.let { question ->
            add(Text(question.text, Tone.Careful))
            listOf(true to labels.yes, false to labels.no).forEach { (isYes, label) ->
                add(Button(label, tell { it.app.deadlineAnswer(id, isYes, it.context) }))
            }
        }
        view.alternatives.forEach { add(Panel(it.title, listOf(it.text), it.state.tone())) }
        listOfNotNull(view.papers, view.fee, view.fine).forEach { add(Text(it)) }
        if (view.state == DeadlineState.DONE) {
            add(Button(labels.undo, tell { it.app.deadlineUndone(id, it.context) }))
        } else {
            add(Button(labels.done, tell { it.app.deadlineDone(id, it.context) }, isFirst = true))
        }
        if (view.actBy != null) {
            add(Button(labels.addToCalendar, addToCalendar(id), manner = Manner.Quiet))
        }
        addAll(scene.contacts(labels.whomToCall, view.channels))
        addAll(texts(view.counted))
        addAll(scene.sources(view.source))
    }
    return Page(view.title, blocks, view.refreshAt?.epochSeconds)
}

private fun addToCalendar(id: String): Act = Tell { asked, _ ->
    val entry = asked.app.calendarEntry(id, asked.context)
    entry?.let { AddToCalendar(it.title, it.day, it.text) } ?: Reload
}
