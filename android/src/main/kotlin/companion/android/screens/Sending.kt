package companion.android.screens

import companion.android.ui.Act
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Copy
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.Message
import companion.android.ui.OpenSms
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Qr
import companion.android.ui.Reload
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.MessageView
import companion.core.PermitState
import companion.core.PermitView

/** A permit that is being sent, and the board of several people that goes on behind it. */
internal class Turn(val permit: String, val next: Route? = null) {
    /** Where it goes on: with the next person, else with this permit. */
    fun after(): Route = when (next) {
        null -> Route("permit", "id" to permit)
        else -> Route("board", next.about - "id" + ("after" to permit))
    }

    /** Asks whether it was sent; remembers the board. */
    fun asked() = Route("sent", next?.about.orEmpty() + ("id" to permit))

    /**
     * It counts as handed over from the moment at which the SMS app opens: whoever forgets to answer
     * afterwards sends nothing twice, and is never told a later end than the real one.
     */
    fun handedOver(to: Route): Act = Tell { asked, _ ->
        asked.app.permitSent(permit, asked.context)
        Replace(to)
    }
}

/** The message, the button that opens it in the SMS app, and the ways for a phone that cannot. */
internal fun Scene.message(view: MessageView, turn: Turn?): List<Block> =
    listOf(Message(labels.message, view.recipient, view.body)) +
        ways(
            view,
            labels.openSms,
            turn?.let {
                it.handedOver(it.asked())
            } ?: Reload,
            isFirst = true,
        )

/**
 * How the message leaves: by this phone's SMS app where that can help; else another phone's camera
 * comes first.
 */
internal fun Scene.ways(
    view: MessageView,
    label: String,
    opened: Act,
    isFirst: Boolean,
): List<Block> = buildList {
    val way = app.sending(view.recipient, sending, context)
    way.text?.let { add(Text(it, Tone.Careful)) }
    val copy =
        Button(labels.copyMessage, Copy(view.body, isSecret = true), manner = Manner.Quiet)
    val code = view.qr?.let { Qr(labels.showQr, it, isOpen = !way.opensSms) }
    if (way.opensSms) {
        add(Button(label, OpenSms(view.recipient, view.body, opened), isFirst))
        add(copy)
    }
    code?.let(::add)
    if (!way.opensSms) add(copy)
}

/** For who sent it from another phone, or typed it. */
internal fun Scene.sentByHand(turn: Turn): List<Block> =
    listOf(Button(labels.sent, turn.handedOver(turn.after()), manner = Manner.Quiet))

/** Back from the SMS app, which does not say whether anything was sent. */
internal fun wasSent(scene: Scene): Page {
    val view = scene.permitOfRoute() ?: return home(scene)
    val isOut = view.state == PermitState.HANDED_OVER || view.state == PermitState.NO_ANSWER
    if (!isOut) return permit(scene)
    val board = scene.route.takeIf { it["errand"] != null }
    val turn = Turn(view.id, board)
    val labels = scene.labels
    val unsent = Tell { asked, _ ->
        asked.app.permitUnsent(view.id, asked.context)
        Replace(turn.after())
    }
    val blocks = buildList {
        add(Panel(view.text, listOf(view.whose), view.state.tone()))
        add(Heading(labels.wasSent))
        add(Button(labels.sent, Replace(turn.after()), isFirst = true))
        add(Button(labels.notSent, unsent))
        addAll(scene.furtherMessages(view))
        add(Heading(labels.reply))
        add(pasteReply(labels.pasteReply, view.id))
    }
    return Page(labels.askPermit, blocks, view.refreshAt?.epochSeconds)
}

/** Where several messages make one request, each is opened by itself. */
private fun Scene.furtherMessages(view: PermitView): List<Block> =
    if (view.messages.size < 2) emptyList() else view.messages.flatMap { message(it, null) }

/** Where TalkBack goes on when the person comes back from the SMS app. */
internal fun pasteReply(label: String, permit: String): Button =
    Button(label, Go(Route("reply", "permit" to permit)), takesFocus = true)

internal fun Scene.permitOfRoute(): PermitView? = app.permits(context).find { it.id == route["id"] }
