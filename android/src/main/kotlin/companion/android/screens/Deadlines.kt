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
import companion.core.DeadlineView
import companion.core.DocumentInput
import companion.core.PersonInput

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
            listOf("yes" to labels.yes, "no" to labels.no).forEach { (answer, label) ->
                answer(view, mapOf(question.id to answer))?.let { add(Button(label, it)) }
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

/** Kept with the document that the deadline is of, else with the person; of nobody it is not kept. */
private fun answer(view: DeadlineView, answer: Map<String, String>): Act? =
    view.document?.let { id ->
        tell { it.app.editDocument(id, DocumentInput(answers = answer), it.context) }
    } ?: view.person?.let { id ->
        tell { it.app.editPerson(id, PersonInput(fields = answer), it.context) }
    }

private fun addToCalendar(id: String): Act = Tell { asked, _ ->
    val entry = asked.app.calendarEntry(id, asked.context)
    entry?.let { AddToCalendar(it.title, it.day, it.text) } ?: Reload
}
