package companion.android.screens

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
import companion.android.ui.SystemScreen
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.HomeView
import companion.core.Level
import companion.core.MissedReminder
import companion.core.StatusView

/** Status here and now, what changes next, permits, deadlines, and what to do. */
internal fun home(scene: Scene): Page {
    val view = scene.app.home(null, scene.device, scene.context)
    val blocks = buildList {
        add(status(view.status))
        view.vaultProblem?.let { add(vaultPanel(it)) }
        addAll(part(scene.labels.permits, view.permits.map(::permitPanel)))
        view.nextStep?.let { add(Panel(scene.labels.doFirst, listOf(it), Tone.Careful)) }
        addAll(
            part(
                scene.labels.quick,
                view.actions.map { action ->
                    Panel(action.title, listOfNotNull(action.subtitle), act = act(action))
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
)

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
    !device.notificationsAllowed -> listOf(
        Text(labels.remindersOff, Tone.Bad),
        Button(labels.allowNotifications, OpenSystem(SystemScreen.Notifications)),
    )
    device.isRestricted -> listOf(
        Text(labels.remindersLate, Tone.Careful),
        Button(labels.allowExact, OpenSystem(SystemScreen.ExactAlarms)),
    )
    else -> emptyList()
}
