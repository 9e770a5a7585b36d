package companion.android.screens

import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.Message
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.DraftView
import companion.core.PermitBoard
import companion.core.PermitState
import companion.core.WarningCode

/** What for and for whom; an empty list says that there is nothing to be asked for. */
internal fun ask(scene: Scene): Page {
    val labels = scene.labels
    val errands = scene.app.errands(null, null, scene.context)
    val people = scene.app.people(scene.context)
    val blocks = buildList {
        errands.vaultProblem?.let { add(vaultPanel(it)) }
        if (errands.errands.isEmpty()) {
            val status = scene.app.home(null, scene.device, scene.context).status
            add(Panel(status.headline, listOf(status.advice), status.level.tone()))
            return@buildList
        }
        val chosen = people.find { it.id == scene.route["person"] }
        if (chosen != null && people.size > 1) {
            add(Heading(labels.forWhom))
            add(Panel(chosen.shown, act = Replace(Route("ask"))))
        }
        add(Heading(labels.whatFor))
        errands.errands.forEach { errand ->
            val board = Route("board", "errand" to errand.id, "person" to scene.route["person"])
            add(Panel(errand.title, listOfNotNull(errand.hint), act = Go(board)))
        }
        if (chosen == null && people.size > 1) {
            add(Heading(labels.forWhom))
            val found = scene.peopleFound()
            addAll(scene.search(found))
            found.people.forEach { person ->
                add(Panel(person.shown, act = Replace(Route("ask", "person" to person.id))))
            }
        }
    }
    return Page(labels.askPermit, blocks, errands.refreshAt?.epochSeconds)
}

/** Exactly what will be sent, to whom and whose, with every warning, one person after another. */
internal fun board(scene: Scene): Page {
    val board = scene.app.permitDraft(scene.query(), scene.context)
    val labels = scene.labels
    val blocks = buildList {
        board.vaultProblem?.let { add(vaultPanel(it)) }
        board.progressText?.let { add(Panel(it)) }
        board.togetherText?.let { add(Text(it)) }
        // Who is next comes first; what was not kept cannot be told as sent, and has no turn.
        val (now, others) = board.drafts.partition { it.id == null || it.id == board.next }
        now.forEach { addAll(scene.draft(it, board)) }
        if (others.any { it.stateText != null }) {
            add(Button(labels.pasteReply, Go(Route("reply")), isFirst = board.next == null))
        }
        others.forEach { addAll(other(it, labels.message)) }
        addAll(scene.otherDocuments())
        addAll(board.know.map { note -> Text(note.text) })
        board.uncertain?.let { add(Text(it, Tone.Unknown)) }
        addAll(scene.contacts(labels.whomToCall, board.channels))
        addAll(scene.sources(board.sources))
    }
    return Page(labels.askPermit, blocks, board.refreshAt?.epochSeconds)
}

/** Which document of the person is sent, where there are several. */
private fun Scene.otherDocuments(): List<Block> {
    val own = app.documents(context).filter { it.person != null && it.person == route["person"] }
    if (own.size < 2) return emptyList()
    return part(
        labels.documents,
        own.map { document ->
            val board = Route("board", route.about + ("document" to document.id))
            Panel("${document.kindName} ${document.masked}", act = Replace(board))
        },
    )
}

/** For the person of the route, else for everybody stored. */
private fun Scene.query(): DraftQuery {
    val holders = when (val person = route["person"]) {
        null -> app.people(context).map { DraftHolder(person = it.id) }
        else -> listOf(DraftHolder(document = route["document"], person = person))
    }
    return DraftQuery(
        errand = route["errand"],
        holders = holders,
        place = route["place"],
        to = form["to"] ?: route["to"],
        after = route["after"],
    )
}

private fun Scene.draft(view: DraftView, board: PermitBoard): List<Block> = buildList {
    if (view.whose.isNotEmpty()) add(Heading(view.whose))
    add(Panel(view.headline))
    addAll(view.warnings.map { Text(it.text, Tone.Careful) })
    addAll(document(view))
    view.needsChoice?.let { choice ->
        add(Text(choice.question, Tone.Careful))
        choice.options.forEach { option ->
            val chosen = Route("board", route.about + ("place" to option.id))
            add(Panel(option.name, act = Replace(chosen)))
        }
    }
    val turn = view.id?.let { Turn(it, if (board.progressText == null) null else route) }
    view.messages.forEach { addAll(message(it, turn)) }
    turn?.let { addAll(sentByHand(it)) }
    if (turn?.next != null && board.drafts.count { it.state == PermitState.DRAFT } > 1) {
        add(Button(labels.skip, Replace(turn.after()), manner = Manner.Quiet))
    }
    // Why it reads so and how long it lasts can be read after the message, which is in a hurry.
    addAll(texts(listOfNotNull(view.reasonText, view.why, view.untilText, view.leftText)))
    // What everybody is to know stands once, below the messages.
    val shared = board.know.map { it.text }
    addAll(view.know.map { it.text }.filter { it !in shared }.map { Text(it) })
    view.uncertain?.takeIf { it != board.uncertain }?.let { add(Text(it, Tone.Unknown)) }
}

/** Which of several documents is sent, or where the missing one is added. */
private fun Scene.document(view: DraftView): List<Block> {
    if (view.warnings.any { it.code == WarningCode.NO_DOCUMENT }) {
        val add = Go(Route("add-document", "person" to view.person))
        return listOf(Button(labels.addDocument, add, isFirst = true))
    }
    return view.documents.map { document ->
        val chosen = listOf("person" to view.person.orEmpty(), "document" to document.id)
        Panel(document.title, act = Go(Route("board", route.about - "after" + chosen)))
    }
}

/** Who was sent already, and what will be sent for who comes later. */
private fun other(view: DraftView, message: String): List<Block> {
    val said = view.stateText
    if (said != null) {
        val permit = Route("permit", "id" to view.id)
        val tone = view.state?.tone() ?: Tone.Plain
        return listOf(Panel(view.whose, listOf(said), tone, Go(permit)))
    }
    return listOf(Heading(view.whose)) +
        view.warnings.map { Text(it.text, Tone.Careful) } +
        view.messages.map { Message(message, it.recipient, it.body) }
}
