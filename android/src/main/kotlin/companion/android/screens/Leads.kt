package companion.android.screens

import companion.android.core.Asked
import companion.android.ui.Button
import companion.android.ui.Entry
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Route
import companion.android.ui.Text
import companion.core.SettingsInput

/** Every kind of deadline, and how many days before it is reminded of. */
internal fun leads(scene: Scene): Page {
    val kinds = scene.app.leadTimes(scene.context).map { kind ->
        Panel(kind.title, listOf(kind.text), act = Go(Route("lead", "code" to kind.code)))
    }
    return Page(scene.labels.leadsByKind, listOf(Heading(scene.labels.leads)) + kinds)
}

/** Other days for one kind, and the way back to the usual ones. */
internal fun lead(scene: Scene): Page {
    val labels = scene.labels
    val code = scene.route["code"].orEmpty()
    val kind = scene.app.leadTimes(scene.context).find { it.code == code } ?: return leads(scene)
    val blocks = buildList {
        add(Text(kind.usualText))
        val chosen = kind.chosen.joinToString(", ")
        add(Entry("leads", labels.leads, value = chosen, hint = "30, 14, 3"))
        val save = takeForm { asked, form -> asked.choose(code, form["leads"].orEmpty()) }
        add(Button(labels.save, save, isFirst = true))
        if (kind.chosen.isNotEmpty()) {
            val usual = takeForm { asked, _ -> asked.choose(code, "") }
            add(Button(labels.leadsBack, usual, manner = Manner.Quiet))
        }
    }
    return Page(kind.title, blocks)
}

/** An empty text chooses nothing. */
private fun Asked.choose(code: String, days: String) {
    app.changeSettings(SettingsInput(leads = mapOf(code to days)), context)
}
