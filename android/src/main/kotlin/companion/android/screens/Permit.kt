package companion.android.screens

import companion.android.ui.Act
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Copy
import companion.android.ui.Countdown
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Form
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.Message
import companion.android.ui.OpenSms
import companion.android.ui.Option
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Pick
import companion.android.ui.Qr
import companion.android.ui.Reload
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Say
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.DraftView
import companion.core.MessageView
import companion.core.PermitState
import companion.core.PermitStep
import companion.core.PermitView
import companion.core.ReplyOutcome

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
        add(Heading(labels.whatFor))
        errands.errands.forEach { errand ->
            val board = Route("board", "errand" to errand.id, "person" to scene.route["person"])
            add(Panel(errand.title, listOfNotNull(errand.hint), act = Go(board)))
        }
        if (people.size > 1) {
            add(Heading(labels.forWhom))
            people.forEach { person ->
                val title = person.name ?: person.nameHint.orEmpty()
                add(Panel(title, act = Replace(Route("ask", "person" to person.id))))
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
        board.togetherText?.let { add(Text(it)) }
        // What everybody is to know stands once, below the messages.
        val shared = board.know.map { it.text }
        board.drafts.forEach { draft -> addAll(scene.draft(draft, shared, board.uncertain)) }
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
    )
}

private fun Scene.draft(view: DraftView, shared: List<String>, uncertain: String?): List<Block> =
    buildList {
        if (view.whose.isNotEmpty()) add(Heading(view.whose))
        add(
            Panel(
                view.headline,
                listOfNotNull(view.reasonText, view.why, view.untilText, view.leftText),
            ),
        )
        addAll(view.warnings.map { Text(it.text, Tone.Careful) })
        view.needsChoice?.let { choice ->
            add(Text(choice.question, Tone.Careful))
            choice.options.forEach { option ->
                add(
                    Panel(
                        option.name,
                        act = Replace(Route("board", route.about + ("place" to option.id))),
                    ),
                )
            }
        }
        view.messages.forEach { addAll(message(it, view.id)) }
        addAll(view.know.map { it.text }.filter { it !in shared }.map { Text(it) })
        view.uncertain?.takeIf { it != uncertain }?.let { add(Text(it, Tone.Unknown)) }
    }

/** The message, the button that opens it in the SMS app, and the ways for a phone that cannot. */
internal fun Scene.message(view: MessageView, permit: String?): List<Block> = buildList {
    add(Message(labels.message, view.recipient, view.body))
    val then = if (permit == null) route else Route("permit", "id" to permit, "asked" to "yes")
    addAll(openSms(labels.openSms, view, then, isFirst = true))
    add(Button(labels.copyMessage, Copy(view.body, isSecret = true), manner = Manner.Quiet))
    view.qr?.let { add(Qr(labels.showQr, it)) }
}

/** What to do before sending, and the button where this phone can send at all. */
private fun Scene.openSms(
    label: String,
    view: MessageView,
    then: Route,
    isFirst: Boolean = false,
): List<Block> = buildList {
    val way = app.sending(view.recipient, sending, context)
    way.text?.let { add(Text(it, Tone.Careful)) }
    if (way.opensSms) add(Button(label, OpenSms(view.recipient, view.body, then), isFirst))
}

/** One permit: how it stands and what can be done with it. */
internal fun permit(scene: Scene): Page {
    val id = scene.route["id"].orEmpty()
    val view = scene.app.permits(scene.context).find { it.id == id } ?: return home(scene)
    val labels = scene.labels
    val blocks = buildList {
        add(Panel(view.text, listOf(view.whose), view.state.tone(), isMain = true))
        view.activeUntil?.takeIf { view.state == PermitState.ACTIVE }?.let { end ->
            add(Countdown(labels.endsAt, end.epochSeconds, scene.minutesSaid()))
            add(Button(labels.showCard, Go(Route("card", "permit" to id)), isFirst = true))
        }
        if (scene.route["asked"] != null &&
            view.state == PermitState.DRAFT
        ) {
            addAll(scene.wasSent(id))
        }
        view.steps.forEach { addAll(scene.step(view, it)) }
        view.code?.let { add(Text(it)) }
        view.answer?.let { add(Text(it)) }
        addAll(scene.contacts(labels.whomToCall, view.channels))
    }
    return Page(labels.permits, blocks, view.refreshAt?.epochSeconds)
}

private fun Scene.minutesSaid() = mapOf(
    30 to labels.minutes30,
    10 to labels.minutes10,
    5 to labels.minutes5,
    0 to labels.timeOver,
)

/** Back from the SMS app, which does not say whether anything was sent. */
private fun Scene.wasSent(id: String): List<Block> = listOf(
    Button(labels.sent, tell { it.app.permitSent(id, it.context) }, isFirst = true),
    Button(labels.notSent, Replace(Route("permit", "id" to id))),
)

private fun Scene.step(view: PermitView, step: PermitStep): List<Block> = when (step) {
    PermitStep.SEND -> view.messages.flatMap { message(it, view.id) }
    PermitStep.REPLY -> listOf(
        Button(labels.pasteReply, Go(Route("reply", "permit" to view.id)), isFirst = true),
    )
    PermitStep.RESEND -> view.messages.flatMap {
        openSms(labels.resend, it, Route("permit", "id" to view.id))
    } + Button(labels.sent, tell { it.app.permitSent(view.id, it.context) })
    PermitStep.NOT_SENT -> listOf(
        Button(labels.notSent, tell { it.app.permitUnsent(view.id, it.context) }),
    )
    PermitStep.EXTEND -> emptyList()
    PermitStep.KEEP -> listOf(keep(view.id, labels.keep, true))
    PermitStep.LET_GO -> listOf(keep(view.id, labels.letGo, false))
}

private fun keep(id: String, label: String, isKept: Boolean) =
    Button(label, tell { it.app.permitKeep(id, isKept, it.context) }, manner = Manner.Quiet)

/** Brings the answer in; until it is told when it came, the earlier end counts. */
internal fun reply(scene: Scene): Page {
    val labels = scene.labels
    val blocks = listOf(
        Entry("text", labels.reply, EntryKind.Long, scene.route["text"].orEmpty()),
        Pick(
            "received",
            labels.replyWhen,
            listOf(
                Option("now", labels.replyNow),
                Option("sending", labels.replyAtSending),
            ),
        ),
        Button(labels.save, takeReply(scene.route["permit"]), isFirst = true),
    )
    return Page(labels.reply, blocks)
}

private fun takeReply(permit: String?): Act = Tell { asked, form: Form ->
    val sentAt = { asked.app.permits(asked.context).find { it.id == permit }?.handedOverAt }
    val received = when (form["received"]) {
        "now" -> asked.context.now
        "sending" -> sentAt()
        else -> null
    }
    val answer = asked.app.permitReply(form["text"].orEmpty(), permit, received, asked.context)
    val whose = answer.permit ?: permit
    when (answer.outcome) {
        ReplyOutcome.APPROVED, ReplyOutcome.REFUSED ->
            Say(answer.text, Replace(Route("permit", "id" to whose)))
        ReplyOutcome.NOT_UNDERSTOOD, ReplyOutcome.WHOSE -> Say(answer.text, Reload)
    }
}
