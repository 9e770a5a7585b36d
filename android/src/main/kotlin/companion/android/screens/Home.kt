package companion.android.screens

import companion.android.ui.Act
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.OpenSystem
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Reload
import companion.android.ui.Route
import companion.android.ui.Sign
import companion.android.ui.SystemScreen
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.ActionDoes
import companion.core.HomeView
import companion.core.Level
import companion.core.MissedReminder
import companion.core.StatusView

/** Status here and now, what changes next, permits, deadlines, and what to do. */
internal fun home(scene: Scene): Page {
    val view = scene.opening?.home ?: scene.app.home(null, scene.device, scene.context)
    val blocks = buildList {
        add(status(view.status))
        view.vaultProblem?.let { add(vaultPanel(it)) }
        addAll(part(scene.labels.permits, view.permits.map(::permitPanel)))
        view.nextStep?.let { step ->
            add(Panel(scene.labels.doFirst, listOf(step), Tone.Careful, next(view)))
        }
        addAll(
            part(
                scene.labels.quick,
                view.actions.map { action ->
                    val lines = listOfNotNull(action.subtitle)
                    Panel(action.title, lines, act = act(action), sign = sign(action.does))
                },
            ),
        )
        // Beside those at one tap there are other errands.
        if (view.status.level == Level.PERMIT_NEEDED) {
            add(Button(scene.labels.askPermit, Go(Route("ask")), manner = Manner.Quiet))
        }
        view.status.nextChange?.let { change ->
            add(Heading(scene.labels.changesNext))
            add(Panel(change.text, tone = change.level.tone()))
        }
        addAll(scene.coming(view))
        addAll(part(scene.labels.missed, view.missed.flatMap { scene.missed(it) }))
        val elsewhere = view.elsewhere.map { other ->
            Panel(other.headline, listOf(other.whose.joinToString(", ")), other.level.tone())
        }
        addAll(part(scene.labels.elsewhere, elsewhere))
        addAll(scene.reminders())
        view.rulesText?.let { text ->
            add(Panel(text, tone = Tone.Careful, act = Go(Route("rules"))))
        }
        view.backupText?.let { text ->
            add(Panel(text, tone = Tone.Careful, act = Go(Route("backup"))))
        }
        addAll(texts(view.status.clockNotes, Tone.Careful))
        addAll(scene.contacts(scene.labels.whomToCall, view.status.call))
        add(Heading(scene.labels.rules))
        add(freshness(view.status))
    }
    return Page(scene.labels.home, blocks, view.refreshAt?.epochSeconds)
}

private fun status(view: StatusView): Panel = Panel(
    title = view.headline,
    lines = listOf(view.advice),
    tone = view.level.tone(),
    act = Go(Route("rules", "place" to view.place?.id)),
    isMain = true,
)

/** What comes first leads to what it is about; with nothing stored, to where something is added. */
private fun next(view: HomeView): Act = Go(
    when {
        view.nextStepDeadline != null -> Route("deadline", "id" to view.nextStepDeadline)
        view.nextStepPermit != null -> Route("permit", "id" to view.nextStepPermit)
        else -> Route(Screens.DOCUMENTS)
    },
)

private fun sign(does: ActionDoes): Sign = when (does) {
    ActionDoes.PERMIT -> Sign.Message
    ActionDoes.DEADLINE -> Sign.Day
    ActionDoes.NUMBER -> Sign.Document
    ActionDoes.GUIDE -> Sign.Guide
    ActionDoes.CARD -> Sign.Card
    ActionDoes.CALL -> Sign.Call
}

private fun freshness(view: StatusView): Panel {
    val tone = if (view.freshness.isStale) Tone.Bad else Tone.Plain
    return Panel(view.freshness.text, tone = tone, act = Go(Route("rules")))
}

private fun Scene.coming(view: HomeView): List<Block> {
    val shown = view.deadlines.map(::deadlinePanel)
    // Also those that are done, which are not shown here.
    val all = Button(labels.showAll, Go(Route("deadlines")), manner = Manner.Quiet)
    return part(labels.deadlines, if (shown.isEmpty()) shown else shown + all)
}

private fun Scene.missed(reminder: MissedReminder): List<Block> = listOf(
    Panel(reminder.title, listOf(reminder.text, reminder.reason, reminder.remedy), Tone.Careful),
    Button(
        labels.done,
        Tell { asked, _ ->
            asked.app.remindersSeen(listOf(reminder.id), asked.context)
            Reload
        },
    ),
)

/** What will not arrive, and how to change that. */
private fun Scene.reminders(): List<Block> = when {
    !device.notificationsAllowed -> {
        val allow = OpenSystem(SystemScreen.Notifications)
        val lines = listOf(labels.allowNotifications)
        listOf(Panel(labels.remindersOff, lines, Tone.Bad, allow))
    }
    device.isRestricted -> {
        val allow = OpenSystem(SystemScreen.ExactAlarms)
        listOf(Panel(labels.remindersLate, listOf(labels.allowExact), Tone.Careful, allow))
    }
    else -> emptyList()
}
