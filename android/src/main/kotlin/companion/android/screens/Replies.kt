package companion.android.screens

import companion.android.ui.Act
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Form
import companion.android.ui.Option
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Paste
import companion.android.ui.Pick
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Say
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.android.ui.Warn
import companion.core.DocumentInput
import companion.core.PermitStep
import companion.core.ReplyOutcome
import companion.core.ScanOutcome
import companion.core.ScannedDocument

/** Brings the answer in; until it is told when it came, the earlier end counts. */
internal fun reply(scene: Scene): Page =
    Page(scene.labels.reply, scene.intake(scene.route["text"].orEmpty(), scene.route["permit"]))

/** A text that was shared or selected elsewhere: an answer, numbers of documents, or neither. */
internal fun shared(scene: Scene): Page {
    val text = scene.route["text"].orEmpty()
    val view = scene.app.scan(text, scene.context)
    val blocks = buildList {
        val isOurs = view.outcome != ScanOutcome.NOTHING && view.says != ReplyOutcome.NOT_UNDERSTOOD
        add(Text(view.text, if (isOurs) Tone.Plain else Tone.Careful))
        view.vaultProblem?.let { add(vaultPanel(it)) }
        when (view.outcome) {
            ScanOutcome.DOCUMENTS -> view.documents.forEach { addAll(scene.found(it)) }
            // What was not understood may be an answer all the same, cut short or with more around.
            ScanOutcome.REPLY, ScanOutcome.NOTHING -> addAll(scene.intake(text, view.permit))
        }
    }
    return Page(scene.labels.reply, blocks)
}

private fun Scene.found(document: ScannedDocument): List<Block> = buildList {
    add(Panel(document.kindName, listOf(document.masked)))
    addAll(document.warnings.map { Text(it.text, Tone.Careful) })
    if (document.stored == null) {
        val input = DocumentInput(kind = document.kind, number = document.number)
        val add = Tell { asked, _ ->
            asked.app.addDocument(input, asked.context)
            Replace(Route(Screens.DOCUMENTS))
        }
        add(Button(labels.addDocument, add))
    }
}

private fun Scene.intake(text: String, permit: String?): List<Block> = buildList {
    add(Entry("text", labels.reply, EntryKind.Long, text))
    add(Button(labels.paste, Paste("text", labels.nothingCopied)))
    val waiting = app.permits(context).filter { PermitStep.REPLY in it.steps }
    val isAsked = waiting.size > 1
    if (isAsked) {
        val whose = waiting.map { permit ->
            val words = listOf(permit.whose, permit.reasonText).filter(String::isNotEmpty)
            Option(permit.id, words.joinToString(": "))
        }
        add(Pick("permit", labels.whoseReply, orNone(whose), permit.orEmpty()))
    }
    val moments = listOf(Option("now", labels.replyNow), Option("sending", labels.replyAtSending))
    add(Pick("received", labels.replyWhen, orNone(moments), ""))
    add(Button(labels.save, take(permit, isAsked), isFirst = true))
}

private fun take(permit: String?, isAsked: Boolean): Act = Tell { asked, form: Form ->
    val told = if (isAsked) form["permit"] else permit
    val sentAt = {
        val permits = asked.app.permits(asked.context)
        // Where only one waits, it need not be told which.
        val one = permits.singleOrNull { PermitStep.REPLY in it.steps }.takeIf { told == null }
        (permits.find { it.id == told } ?: one)?.handedOverAt
    }
    val received = when (form["received"]) {
        "now" -> asked.context.now
        "sending" -> sentAt()
        else -> null
    }
    val answer = asked.app.permitReply(form["text"].orEmpty(), told, received, asked.context)
    when (answer.outcome) {
        ReplyOutcome.APPROVED, ReplyOutcome.REFUSED ->
            Say(answer.text, Replace(Route("permit", "id" to (answer.permit ?: told))))
        // The text stays, to be corrected, copied anew or given to somebody else.
        ReplyOutcome.NOT_UNDERSTOOD, ReplyOutcome.WHOSE -> Warn(answer.text)
    }
}
