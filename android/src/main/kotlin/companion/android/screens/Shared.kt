package companion.android.screens

import companion.android.ui.Button
import companion.android.ui.Go
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Route
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.DocumentInput
import companion.core.ScanOutcome

/** A text that was pasted, shared or selected elsewhere: an answer, numbers of documents, or nothing. */
internal fun shared(scene: Scene): Page {
    val labels = scene.labels
    val text = scene.route["text"].orEmpty()
    val view = scene.app.scan(text, scene.context)
    val blocks = buildList {
        add(Text(view.text))
        view.vaultProblem?.let { add(vaultPanel(it)) }
        if (view.outcome == ScanOutcome.REPLY) {
            val reply = Route("reply", "permit" to view.permit, "text" to text)
            add(Button(labels.reply, Go(reply), isFirst = true))
            view.permits.forEach { add(permitPanel(it)) }
        }
        view.documents.forEach { found ->
            add(Panel(found.kindName, listOf(found.masked)))
            addAll(found.warnings.map { Text(it.text, Tone.Careful) })
            if (found.stored == null) {
                val input = DocumentInput(kind = found.kind, number = found.number)
                val add = Tell { asked, _ ->
                    asked.app.addDocument(input, asked.context)
                    Go(Route(Screens.DOCUMENTS))
                }
                add(Button(labels.addDocument, add))
            }
        }
    }
    return Page(labels.reply, blocks)
}
