package companion.android.screens

import companion.android.core.Asked
import companion.android.ui.Act
import companion.android.ui.Back
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Form
import companion.android.ui.Go
import companion.android.ui.GoHome
import companion.android.ui.Incoming
import companion.android.ui.KeepFile
import companion.android.ui.MadeFile
import companion.android.ui.Manner
import companion.android.ui.Outgoing
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.PickFile
import companion.android.ui.Reload
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.SaveFile
import companion.android.ui.Say
import companion.android.ui.Sure
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.CompanionException
import companion.core.ImportRemark
import companion.core.Labels
import companion.core.RuleChange

/** Makes a file that leaves, now or anew where the process ended while its place was chosen. */
internal fun make(outgoing: Outgoing, asked: Asked, form: Form): MadeFile {
    val (app, context) = asked.app to asked.context
    return when (outgoing) {
        Outgoing.Backup -> {
            val made = app.backup(form["passphrase"].orEmpty(), context)
            val saved = Tell { later, _ ->
                later.app.backupSaved(made.mark, later.context)
                Say(made.text, GoHome)
            }
            MadeFile(made.fileName, "application/octet-stream", made.bytes, saved)
        }
        Outgoing.Calendar -> {
            val made = app.calendar(false, context)
            val bytes = made.calendar.toByteArray()
            MadeFile(made.fileName, "text/calendar", bytes, Say(made.text))
        }
        Outgoing.Sheet -> {
            val made = app.sheet(context)
            MadeFile(made.fileName, "text/html", made.html.toByteArray(), Reload)
        }
    }
}

/** Makes a file and asks where it goes. */
internal fun save(outgoing: Outgoing): Act = Tell { asked, form ->
    SaveFile(outgoing, make(outgoing, asked, form))
}

/** What is done with a file that was chosen: first it is said what it would do. */
internal fun take(incoming: Incoming, bytes: ByteArray): Act = when (incoming) {
    Incoming.Backup -> restoring(bytes)
    Incoming.Rules -> KeepFile(incoming, bytes, Go(Route("take-rules")))
    Incoming.Table -> KeepFile(incoming, bytes, Go(Route("take-table")))
}

private fun restoring(bytes: ByteArray): Act = Tell { asked, form ->
    val labels = asked.app.labels(asked.context)
    val passphrase = form["passphrase"].orEmpty()
    val view = asked.app.restorePreview(bytes, passphrase, asked.context)
    val restore = Tell { later, _ ->
        Say(later.app.restore(bytes, passphrase, later.context).text, GoHome)
    }
    val question = (listOf(view.text) + view.notes).joinToString("\n")
    Sure(question, labels.restore, labels.cancel, restore)
}

/** What rules of a file are and what they change, before they are taken in. */
internal fun takeRules(scene: Scene): Page {
    val labels = scene.labels
    val bytes = scene.inbox[Incoming.Rules]
        ?: return again(labels, labels.importRules, Incoming.Rules)
    val view = try {
        scene.app.importRulesPreview(bytes, scene.context)
    } catch (error: CompanionException.Input) {
        return refused(labels, labels.importRules, error, Incoming.Rules)
    }
    val blocks = buildList {
        val tone = if (view.canImport && !view.isStale) Tone.Plain else Tone.Careful
        add(Panel(view.title, listOf(view.text), tone))
        if (view.canImport) {
            val take = takeIn("rules") { it.app.importRules(bytes, it.context).text }
            add(Button(labels.takeIn, take, isFirst = true))
        }
        add(Button(labels.cancel, Back, manner = Manner.Quiet))
        addAll(part(labels.changedForYou, forYou(view.changed)))
    }
    return Page(labels.importRules, blocks)
}

internal fun forYou(changed: List<RuleChange>): List<Block> =
    changed.filter { it.forYou }.map { Panel(it.kindText, listOf(it.rule.text)) }

/** Whom and what a table would add, and every mistake in it by its row. */
internal fun takeTable(scene: Scene): Page {
    val labels = scene.labels
    val bytes = scene.inbox[Incoming.Table]
        ?: return again(labels, labels.importTable, Incoming.Table)
    val view = try {
        scene.app.importTablePreview(bytes, scene.context)
    } catch (error: CompanionException.Input) {
        return refused(labels, labels.importTable, error, Incoming.Table)
    }
    val blocks = buildList {
        if (view.errors.isEmpty()) {
            add(Panel(view.text))
            val take = takeIn(Screens.DOCUMENTS) { it.app.importTable(bytes, it.context).text }
            add(Button(labels.takeIn, take, isFirst = true))
            add(Button(labels.cancel, Back, manner = Manner.Quiet))
        } else {
            add(Panel(view.text, tone = Tone.Bad))
            add(Button(labels.tryAgain, PickFile(Incoming.Table), isFirst = true))
        }
        view.errors.forEach { add(labels.remark(it, Tone.Bad)) }
        view.warnings.forEach { add(labels.remark(it, Tone.Careful)) }
    }
    return Page(labels.importTable, blocks)
}

/** Takes a file in, says what came of it, and goes where that is to be seen. */
private fun takeIn(seenAt: String, take: (Asked) -> String): Act =
    Tell { asked, _ -> Say(take(asked), Replace(Route(seenAt))) }

private fun Labels.remark(remark: ImportRemark, tone: Tone): Panel {
    val where = listOfNotNull("$row ${remark.row}", remark.column).joinToString(", ")
    return Panel(where, listOf(remark.reason), tone)
}

/** This file will never do: another one may. */
private fun refused(
    labels: Labels,
    title: String,
    error: CompanionException.Input,
    incoming: Incoming,
): Page {
    val blocks = listOf(
        Panel(error.reason, tone = Tone.Bad),
        Button(labels.tryAgain, PickFile(incoming), isFirst = true),
    )
    return Page(title, blocks)
}

/** The process ended since the file was chosen, and what was in it is gone. */
private fun again(labels: Labels, title: String, incoming: Incoming): Page {
    val blocks = listOf(
        Text(labels.fileAgain, Tone.Careful),
        Button(title, PickFile(incoming), isFirst = true),
    )
    return Page(title, blocks)
}
