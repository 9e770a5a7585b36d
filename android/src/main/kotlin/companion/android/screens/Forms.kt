package companion.android.screens

import companion.android.core.Asked
import companion.android.ui.Act
import companion.android.ui.Back
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Form
import companion.android.ui.Go
import companion.android.ui.GoHome
import companion.android.ui.Manner
import companion.android.ui.Option
import companion.android.ui.Page
import companion.android.ui.Pick
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Say
import companion.android.ui.Tell
import companion.core.ApplicationInput
import companion.core.DocumentInput
import companion.core.DocumentView
import companion.core.EventInput
import companion.core.FormOption
import companion.core.PersonInput
import companion.core.StayInput

/** What is filled in, saved by one button, and left. */
private fun Scene.form(title: String, vararg entries: Block?, take: (Asked, Form) -> Unit): Page =
    form(title, *entries, saving = takeForm(take))

private fun Scene.form(
    title: String,
    vararg entries: Block?,
    after: List<Block> = emptyList(),
    saving: Act,
): Page {
    val save = Button(labels.save, saving, isFirst = true)
    return Page(title, listOfNotNull(*entries) + save + after)
}

/** Saves a document; whatever is to be checked on it is seen on its own screen, or said there. */
private fun saving(save: (Asked, Form) -> DocumentView): Act = Tell { asked, form ->
    val saved = save(asked, form)
    val seen = Replace(Route("document", "id" to saved.id))
    val stored = asked.app.documents(asked.context).find { it.id == saved.id }
    // How a mistake of typing was read, and that it is there twice, is known only now.
    val once = saved.warnings - stored?.warnings.orEmpty().toSet()
    when {
        saved.warnings.isEmpty() -> Back
        once.isEmpty() -> seen
        else -> Say(once.joinToString("\n") { it.text }, seen)
    }
}

internal fun editPerson(scene: Scene): Page {
    val labels = scene.labels
    val id = scene.route["id"]
    val now = id?.let { scene.app.people(scene.context).find { one -> one.id == it } }
    val options = scene.app.formOptions(scene.context)
    val intent = now?.intent.orEmpty()
    val host = now?.host.orEmpty()
    return scene.form(
        if (id == null) labels.addPerson else labels.edit,
        Entry("name", labels.name, value = now?.name.orEmpty()),
        Entry("citizenship", labels.citizenship, value = now?.citizenship.orEmpty()),
        scene.day("born", labels.born, now?.born),
        // Who is stored already has a screen for the place, with a search.
        Entry("place", labels.place, hint = labels.searchPlace).takeIf { id == null },
        scene.day("departure", labels.departure, now?.departure),
        Pick("intent", labels.intent, scene.orNone(options.intents.asOptions()), intent),
        Pick("host", labels.host, scene.orNone(options.hosts.asOptions()), host),
        *options.personFields.map { it.asEntry(now?.fields?.get(it.id)) }.toTypedArray(),
    ) { asked, form ->
        val input = PersonInput(
            name = form.told("name"),
            citizenship = form.told("citizenship"),
            born = form.told("born"),
            place = form.told("place"),
            departure = form.told("departure"),
            intent = form.told("intent"),
            host = form.told("host"),
            fields = options.personFields.associate { it.id to form.told(it.entry).orEmpty() },
        )
        when (id) {
            null -> asked.app.addPerson(input, asked.context)
            else -> asked.app.editPerson(id, input, asked.context)
        }
    }
}

/** What else the rules ask about a person is named by them. */
private fun FormOption.asEntry(told: String?): Entry =
    Entry(entry, title, value = told.orEmpty(), hint = hint)

/** Apart from the fields that everybody has, whatever the rules call theirs. */
private val FormOption.entry: String get() = "field:$id"

/** How to get the number, now; and the question whether it is there, once, later. */
private fun withoutNumber(topic: String, person: String?) = Tell { asked, _ ->
    val guide = Route("guide", "topic" to topic, "person" to person)
    Say(asked.app.remindNumber(person, asked.context).text, then = Go(guide))
}

internal fun addDocument(scene: Scene): Page {
    val labels = scene.labels
    val options = scene.app.formOptions(scene.context)
    val noNumber = options.numberGuide?.let { topic ->
        Button(labels.noNumber, withoutNumber(topic, scene.route["person"]), manner = Manner.Quiet)
    }
    // The last question of the first start can be passed by, as every one.
    val skip = Button(labels.skip, GoHome, manner = Manner.Quiet)
    return scene.form(
        labels.addDocument,
        Pick("kind", labels.kind, options.documentKinds.asOptions()),
        Entry("number", labels.number),
        scene.day("valid_until", labels.validUntil),
        scene.day("issued", labels.issued),
        Entry("days", labels.days, EntryKind.Number),
        after = listOfNotNull(noNumber, skip.takeIf { scene.route["first"] != null }),
        saving = saving { asked, form ->
            val input = DocumentInput(
                kind = form["kind"],
                number = form["number"],
                person = scene.route["person"],
                issued = form["issued"],
                validUntil = form["valid_until"],
                days = form["days"],
            )
            asked.app.addDocument(input, asked.context)
        },
    )
}

/** Everything of a document; what belongs to nobody named can be given to somebody. */
internal fun editDocument(scene: Scene): Page {
    val labels = scene.labels
    val id = scene.route["id"].orEmpty()
    val everybody = scene.app.everybody(scene.context)
    val now = everybody.firstNotNullOfOrNull { household ->
        household.documents.find { it.id == id }
    } ?: return people(scene)
    val options = scene.app.formOptions(scene.context)
    val isOneOfSeveral = everybody.count { it.person != null } > 1
    val found = scene.peopleFound()
    val owners = found.people.map { Option(it.id, it.shown) }
    return scene.form(
        labels.edit,
        Pick("kind", labels.kind, options.documentKinds.asOptions(), now.kind),
        Entry("number", labels.number, value = now.number),
        scene.day("valid_until", labels.validUntil, now.validUntil),
        scene.day("issued", labels.issued, now.issued),
        Entry("days", labels.days, EntryKind.Number, now.days?.toString().orEmpty()),
        *scene.search(found).toTypedArray(),
        Pick("person", labels.person, owners, now.person).takeIf { isOneOfSeveral },
        saving = saving { asked, form ->
            val input = DocumentInput(
                kind = form["kind"],
                number = form["number"],
                person = form["person"],
                issued = form.told("issued"),
                validUntil = form.told("valid_until"),
                days = form.told("days"),
            )
            asked.app.editDocument(id, input, asked.context)
        },
    )
}

internal fun addStay(scene: Scene): Page {
    val labels = scene.labels
    val stays = scene.app.formOptions(scene.context).stays.asOptions()
    return scene.form(
        labels.addStay,
        scene.day("entered", labels.entered),
        Pick("basis", labels.basis, scene.orNone(stays), ""),
    ) { asked, form ->
        val entered = form["entered"].orEmpty()
        val input = StayInput(scene.route["person"], entered, basis = form["basis"])
        asked.app.enter(input, asked.context)
    }
}

internal fun leave(scene: Scene): Page = scene.form(
    scene.labels.addDeparture,
    scene.day("left", scene.labels.left),
) { asked, form ->
    val (stay, person) = scene.route["id"] to scene.route["person"]
    asked.app.leave(stay, person, form["left"].orEmpty(), asked.context)
}

internal fun addApplication(scene: Scene): Page {
    val labels = scene.labels
    return scene.form(
        labels.addApplication,
        Pick("kind", labels.kind, scene.app.formOptions(scene.context).applications.asOptions()),
        scene.day("applied", labels.applied),
    ) { asked, form ->
        val kind = form["kind"].orEmpty()
        val input = ApplicationInput(kind, form["applied"], scene.route["person"])
        asked.app.startApplication(input, asked.context)
    }
}

internal fun addEvent(scene: Scene): Page {
    val labels = scene.labels
    return scene.form(
        labels.addEvent,
        Pick("kind", labels.kind, scene.app.formOptions(scene.context).events.asOptions()),
        scene.day("day", labels.day),
    ) { asked, form ->
        val input = EventInput(form["kind"].orEmpty(), form["day"], scene.route["person"])
        asked.app.addEvent(input, asked.context)
    }
}
