package companion.android.screens

import companion.android.effects.Choice
import companion.android.ui.Act
import companion.android.ui.Back
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Choose
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Go
import companion.android.ui.GoHome
import companion.android.ui.Heading
import companion.android.ui.HideNotices
import companion.android.ui.Incoming
import companion.android.ui.Manner
import companion.android.ui.OpenSystem
import companion.android.ui.Option
import companion.android.ui.Outgoing
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Pick
import companion.android.ui.PickFile
import companion.android.ui.Reload
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Say
import companion.android.ui.Sure
import companion.android.ui.SystemScreen
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.PersonInput
import companion.core.SettingsInput
import companion.core.SettingsView

/** Language, reminders, history, backup, and what else is kept or erased. */
internal fun settings(scene: Scene): Page {
    val labels = scene.labels
    val view = scene.app.settingsOverview(scene.context)
    val language = scene.context.language
    val blocks = buildList {
        view.vaultProblem?.let { add(vaultPanel(it)) }
        val choices = view.languages.asOptions()
        add(Pick("language", labels.language, choices, language, chooseLanguage()))
        view.settings?.let { addAll(scene.reminders(it)) }
        addAll(scene.choices())
        add(Heading(labels.documents))
        add(Button(labels.backup, Go(Route("backup"))))
        add(Button(labels.restore, Go(Route("restore"))))
        add(Button(labels.calendar, save(Outgoing.Calendar), manner = Manner.Quiet))
        add(Button(labels.sheet, save(Outgoing.Sheet), manner = Manner.Quiet))
        add(Button(labels.importTable, PickFile(Incoming.Table), manner = Manner.Quiet))
        addAll(part(labels.history, view.history.map(::permitPanel)))
        add(Heading(labels.rules))
        add(Button(labels.showAll, Go(Route("rules"))))
        add(Button(labels.importRules, PickFile(Incoming.Rules), manner = Manner.Quiet))
        add(Button(labels.about, Go(Route("about")), manner = Manner.Quiet))
        val erase =
            Tell { asked, _ -> HideNotices(Say(asked.app.erase(asked.context).text, GoHome)) }
        val sure = Sure(view.eraseText, labels.erase, labels.cancel, erase)
        add(Button(labels.erase, sure, manner = Manner.Danger))
    }
    return Page(labels.settings, blocks, view.refreshAt?.epochSeconds)
}

private fun Scene.reminders(now: SettingsView): List<Block> {
    val leads = now.leads[""].orEmpty().joinToString(", ")
    return listOf(
        Heading(labels.reminders),
        Entry("leads", labels.leads, value = leads, hint = "30, 14, 3"),
        Entry("quiet", labels.quiet, value = now.quiet.orEmpty(), hint = "22:00-07:00"),
        Button(labels.save, saveReminders()),
        Button(labels.leadsByKind, Go(Route("leads")), manner = Manner.Quiet),
    )
}

/** What this phone alone keeps: off until it is chosen. */
private fun Scene.choices(): List<Block> = buildList {
    add(Heading(labels.thisPhone))
    if (hasScreenLock) {
        add(choice(Choice.LockApp, labels.lockApp))
    } else {
        add(Text("${labels.lockApp}: ${labels.no}"))
        add(Text(labels.noScreenLock, Tone.Careful))
        val open = OpenSystem(SystemScreen.ScreenLock)
        add(Button(labels.openSettings, open, manner = Manner.Quiet))
    }
    add(choice(Choice.HideScreen, labels.hideScreen))
    add(choice(Choice.CardOverLock, labels.cardOverLock))
}

private fun Scene.choice(choice: Choice, label: String): Block {
    val isOn = choices[choice]
    val state = if (isOn) labels.yes else labels.no
    return Button("$label: $state", Choose(choice, !isOn))
}

/** At once; a screen that is being left would show the old words. */
private fun chooseLanguage(): Act = tellForm { asked, form ->
    asked.app.changeSettings(SettingsInput(language = form["language"]), asked.context)
}

private fun saveReminders(): Act = tellForm { asked, form ->
    val leads = mapOf("" to form.told("leads").orEmpty())
    val input = SettingsInput(leads = leads, quiet = form.told("quiet"))
    asked.app.changeSettings(input, asked.context)
}

internal fun about(scene: Scene): Page {
    val view = scene.app.about(scene.context)
    val blocks = buildList {
        add(Text(scene.labels.notOfficial))
        addAll(texts(view.statements))
        add(Panel(view.rulesTitle, listOf(view.freshness.text)))
        addAll(scene.contacts(scene.labels.whomToCall, view.official))
    }
    return Page(scene.labels.about, blocks, view.refreshAt?.epochSeconds)
}

/** A place is looked for by its name in any language, while it is typed. */
internal fun place(scene: Scene): Page {
    val labels = scene.labels
    val people = scene.app.people(scene.context)
    val person = scene.route["person"] ?: people.singleOrNull()?.id
    if (person == null && people.isNotEmpty()) return whosePlace(scene)
    val query = scene.form["query"]
    val found = query?.let { scene.app.places(it, scene.context) }.orEmpty()
    val blocks = buildList {
        add(Entry("query", labels.searchPlace, act = Reload))
        if (query != null && found.isEmpty()) add(Text(labels.noPlaceFound, Tone.Careful))
        found.forEach { place ->
            val choose = choosePlace(person, place.id, isAsked = scene.route["person"] != null)
            add(Panel(place.name, listOfNotNull(place.within), act = choose))
        }
        if (person == null) add(Button(labels.skip, GoHome, manner = Manner.Quiet))
    }
    return Page(labels.place, blocks)
}

private fun whosePlace(scene: Scene): Page {
    val found = scene.peopleFound()
    val blocks = buildList {
        add(Heading(scene.labels.forWhom))
        addAll(scene.search(found))
        found.people.forEach { person ->
            val to = Replace(Route("place", scene.route.about + ("person" to person.id)))
            add(Panel(person.shown, listOfNotNull(person.place?.name), act = to))
        }
    }
    return Page(scene.labels.place, blocks)
}

/** Whose place was asked for leads back to that person; the first start goes on to the document. */
private fun choosePlace(person: String?, place: String, isAsked: Boolean): Act = Tell { asked, _ ->
    val input = PersonInput(place = place)
    when (person) {
        null -> {
            val added = asked.app.addPerson(input, asked.context)
            Replace(Route("add-document", "person" to added.id, "first" to "yes"))
        }
        else -> {
            asked.app.editPerson(person, input, asked.context)
            if (isAsked) Back else GoHome
        }
    }
}

/** Restoring comes first: who has a backup need answer nothing. */
internal fun welcome(scene: Scene): Page {
    val labels = scene.labels
    val known = scene.opening?.languages ?: scene.app.formOptions(scene.context).languages
    val languages = known.map { Option(it.id, it.title) }
    val blocks: List<Block> = listOf(
        Text(labels.notOfficial),
        Button(labels.restoreFirst, Go(Route("restore"))),
        Pick("language", labels.language, languages, scene.context.language, chooseLanguage()),
        Button(labels.start, Go(Route("place")), isFirst = true),
        Button(labels.skip, GoHome, manner = Manner.Quiet),
    )
    return Page(labels.welcome, blocks)
}
