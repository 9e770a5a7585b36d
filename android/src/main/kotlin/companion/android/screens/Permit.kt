package companion.android.screens

import companion.android.ui.Act
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Countdown
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Form
import companion.android.ui.Go
import companion.android.ui.Manner
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Pick
import companion.android.ui.Route
import companion.android.ui.Text
import companion.core.PermitState
import companion.core.PermitStep
import companion.core.PermitView

/** One permit: how it stands and what can be done with it. */
internal fun permit(scene: Scene): Page {
    val view = scene.permitOfRoute() ?: return home(scene)
    val labels = scene.labels
    val blocks = buildList {
        val lines = listOf(view.whose, view.reasonText)
        add(Panel(view.text, lines, view.state.tone(), isMain = true))
        view.activeUntil?.takeIf { view.state == PermitState.ACTIVE }?.let { end ->
            add(Countdown(labels.endsAt, end.epochSeconds, scene.minutesSaid()))
            val card = Go(Route("card", "permit" to view.id))
            add(Button(labels.showCard, card, isFirst = true))
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

private fun Scene.step(view: PermitView, step: PermitStep): List<Block> = when (step) {
    PermitStep.SEND -> {
        val turn = Turn(view.id)
        view.messages.flatMap { message(it, turn) } + sentByHand(turn)
    }
    PermitStep.REPLY -> listOf(pasteReply(labels.pasteReply, view.id).copy(isFirst = true))
    PermitStep.RESEND -> resend(view)
    PermitStep.NOT_SENT -> listOf(
        Button(labels.notSent, tell { it.app.permitUnsent(view.id, it.context) }),
    )
    PermitStep.RECEIVED ->
        listOf(Button(labels.replyWhen, Go(Route("received", "id" to view.id)), isFirst = true))
    PermitStep.EXTEND -> listOf(Button(labels.extend, Go(Route("extend", "id" to view.id))))
    PermitStep.KEEP -> listOf(keep(view.id, labels.keep, true))
    PermitStep.LET_GO -> listOf(keep(view.id, labels.letGo, false))
}

private fun Scene.resend(view: PermitView): List<Block> {
    val turn = Turn(view.id)
    val again = turn.handedOver(turn.asked())
    // Whoever waits looks for the answer first.
    val here = view.messages.flatMap { ways(it, labels.resend, again, isFirst = false) }
    // Where this phone sends nothing, it was done by another.
    val opens = view.messages.any { app.sending(it.recipient, sending, context).opensSms }
    return if (opens) here else here + sentByHand(turn)
}

private fun keep(id: String, label: String, isKept: Boolean) =
    Button(label, tell { it.app.permitKeep(id, isKept, it.context) }, manner = Manner.Quiet)

/** When the answer came that was taken in without it. */
internal fun received(scene: Scene): Page {
    val view = scene.permitOfRoute() ?: return home(scene)
    if (PermitStep.RECEIVED !in view.steps) return permit(scene)
    val labels = scene.labels
    val time = scene.form.told("time").orEmpty()
    fun take(read: (Form) -> String?): Act = takeForm { asked, form ->
        asked.app.permitReceived(view.id, read(form), asked.context)
    }
    val blocks = listOf(
        Panel(view.text, listOf(view.whose), view.state.tone()),
        Entry("time", labels.replyTime, EntryKind.Time, time, shown = time),
        Button(labels.save, take { it["time"].orEmpty() }, isFirst = true),
        Button(labels.replyAtSending, take { null }),
    )
    return Page(labels.replyWhen, blocks, view.refreshAt?.epochSeconds)
}

/** Until when, as it stands on the certificate. */
internal fun extend(scene: Scene): Page {
    val view = scene.permitOfRoute() ?: return home(scene)
    if (view.extendDays.isEmpty()) return permit(scene)
    val labels = scene.labels
    val days = view.extendDays.asOptions()
    val time = scene.form.told("time").orEmpty()
    val take: Act = takeForm { asked, form ->
        val day = form["day"].orEmpty()
        asked.app.permitExtendTo(view.id, day, form["time"].orEmpty(), asked.context)
    }
    val blocks = listOf(
        Panel(view.text, listOf(view.whose), view.state.tone()),
        Entry("time", labels.certificateTime, EntryKind.Time, time, shown = time),
        Pick("day", labels.day, days, days.first().id),
        Button(labels.save, take, isFirst = true),
    )
    return Page(labels.extend, blocks, view.refreshAt?.epochSeconds)
}
