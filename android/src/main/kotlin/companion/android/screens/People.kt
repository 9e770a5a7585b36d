package companion.android.screens

import companion.android.core.Asked
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Copy
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Route
import companion.android.ui.Secret
import companion.android.ui.Sure
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.ApplicationView
import companion.core.DocumentState
import companion.core.DocumentView
import companion.core.EventView
import companion.core.HouseholdView
import companion.core.StayView

/** Everybody stored, in a line or two each, and what belongs to nobody named. */
internal fun people(scene: Scene): Page {
    val labels = scene.labels
    val everybody = scene.app.everybody(scene.context)
    val found = scene.peopleFound()
    val shown = found.people.map { it.id }
    val blocks = buildList {
        addAll(scene.search(found))
        everybody.forEach { household ->
            val person = household.person
            if (person == null) {
                // Not in the way of who is looked for.
                if (scene.form["query"] == null) addAll(belongings(household))
            } else if (person.id in shown) {
                val documents = household.documents.map { "${it.kindName} ${it.masked}" }
                // One line, however many there are.
                val line = documents.joinToString(" · ").takeIf(String::isNotEmpty)
                val to = Route("person", "id" to person.id)
                add(Panel(person.shown, listOfNotNull(line), act = Go(to)))
            }
        }
        if (everybody.isEmpty()) add(Text(labels.nothingYet))
        add(Button(labels.addPerson, Go(Route("edit-person")), isFirst = true))
        add(Button(labels.addDocument, Go(Route("add-document"))))
    }
    return Page(labels.documents, blocks)
}

private fun belongings(household: HouseholdView): List<Block> =
    household.documents.map(::documentPanel) + household.stays.map(::stayPanel) +
        household.applications.map(::applicationPanel) + household.events.map(::eventPanel)

/** One person: documents, stays, applications and what happened; each opens by itself. */
internal fun person(scene: Scene): Page {
    val id = scene.route["id"].orEmpty()
    val everybody = scene.app.everybody(scene.context)
    val household = everybody.find { it.person?.id == id }
    val person = household?.person ?: return people(scene)
    val labels = scene.labels
    val about = "person" to id
    val blocks = buildList {
        val place = Route("place", "person" to id)
        person.nameHint?.let { add(Text(it, Tone.Careful)) }
        add(Panel(labels.place, listOfNotNull(person.place?.name), act = Go(place)))
        add(Heading(labels.documents))
        addAll(household.documents.map(::documentPanel))
        add(Button(labels.addDocument, Go(Route("add-document", about))))
        add(Heading(labels.stays))
        addAll(household.stays.map(::stayPanel))
        add(Button(labels.addStay, Go(Route("add-stay", about))))
        add(Button(labels.addDeparture, Go(Route("leave", about)), manner = Manner.Quiet))
        add(Heading(labels.applications))
        addAll(household.applications.map(::applicationPanel))
        add(Button(labels.addApplication, Go(Route("add-application", about))))
        add(Heading(labels.events))
        addAll(household.events.map(::eventPanel))
        add(Button(labels.addEvent, Go(Route("add-event", about))))
        add(Heading(labels.person))
        add(Button(labels.edit, Go(Route("edit-person", "id" to id))))
        add(Button(labels.showCard, Go(Route("card", "person" to id))))
        val remove = takeForm { asked, _ -> asked.app.removePerson(id, asked.context) }
        val sure = Sure(household.removalText, labels.remove, labels.cancel, remove)
        add(Button("${labels.remove}: ${person.shown}", sure, manner = Manner.Danger))
    }
    return Page(person.shown, blocks)
}

private fun documentPanel(view: DocumentView) = Panel(
    view.kindName,
    listOf(view.masked, view.stateText),
    view.state.tone(),
    Go(Route("document", "id" to view.id)),
)

private fun stayPanel(view: StayView) = Panel(
    view.periodText,
    listOfNotNull(view.basisName, view.text),
    act = Go(Route("stay", "id" to view.id)),
)

private fun applicationPanel(view: ApplicationView) =
    Panel(view.name, listOf(view.text), act = Go(Route("application", "id" to view.id)))

private fun eventPanel(view: EventView) =
    Panel(view.name, listOf(view.dayText), act = Go(Route("event", "id" to view.id)))

private fun DocumentState.tone(): Tone = when (this) {
    DocumentState.VALID -> Tone.Good
    DocumentState.ENDED -> Tone.Bad
    DocumentState.PENDING, DocumentState.SUSPENDED -> Tone.Careful
    DocumentState.NOT_KNOWN -> Tone.Unknown
}

/** The number to show, to copy and to correct. */
internal fun document(scene: Scene): Page {
    val labels = scene.labels
    val view = scene.found { household -> household.documents.find { it.id == scene.route["id"] } }
        ?: return people(scene)
    val blocks = buildList {
        add(Panel(view.kindName, listOf(view.stateText), view.state.tone()))
        add(Secret(labels.showNumber, labels.hideNumber, view.masked, view.number))
        addAll(view.warnings.map { Text(it.text, Tone.Careful) })
        add(Button(labels.copy, Copy(view.number, isSecret = true), isFirst = true))
        add(Button(labels.edit, Go(Route("edit-document", "id" to view.id))))
        add(
            scene.remove("${view.kindName} ${view.masked}") {
                it.app.removeDocument(view.id, it.context)
            },
        )
    }
    return Page(view.kindName, blocks)
}

internal fun stay(scene: Scene): Page {
    val labels = scene.labels
    val view = scene.found { household -> household.stays.find { it.id == scene.route["id"] } }
        ?: return people(scene)
    val blocks = buildList {
        add(Panel(view.periodText, listOfNotNull(view.basisName, view.text)))
        if (view.left == null) {
            add(Button(labels.addDeparture, Go(Route("leave", "id" to view.id))))
        }
        add(
            scene.remove(listOf(view.periodText, view.text).joinToString("\n")) {
                it.app.removeStay(view.id, it.context)
            },
        )
    }
    return Page(labels.stays, blocks)
}

/** What happened so far, and what happened next, with its day. */
internal fun application(scene: Scene): Page {
    val labels = scene.labels
    val view = scene.found { household ->
        household.applications.find { it.id == scene.route["id"] }
    } ?: return people(scene)
    val blocks = buildList {
        add(Panel(view.name, listOf(view.text)))
        addAll(part(labels.events, view.steps.map { Panel(it.name, listOf(it.dayText)) }))
        if (view.next.isNotEmpty()) {
            add(Heading(labels.addEvent))
            add(scene.day("day", labels.dayOrToday))
        }
        view.next.forEach { step ->
            val take = tellForm { asked, form ->
                asked.app.stepApplication(view.id, step.id, form["day"], asked.context)
            }
            add(Button(step.title, take))
        }
        addAll(scene.contacts(labels.whomToCall, view.contacts))
        add(scene.remove(view.name) { it.app.removeApplication(view.id, it.context) })
    }
    return Page(view.name, blocks)
}

internal fun event(scene: Scene): Page {
    val view = scene.found { household -> household.events.find { it.id == scene.route["id"] } }
        ?: return people(scene)
    val remove = scene.remove("${view.name}\n${view.dayText}") {
        it.app.removeEvent(view.id, it.context)
    }
    return Page(view.name, listOf(Panel(view.name, listOf(view.dayText)), remove))
}

/** Whatever is stored of anybody; none where it was removed meanwhile. */
private fun <T> Scene.found(find: (HouseholdView) -> T?): T? =
    app.everybody(context).firstNotNullOfOrNull(find)

/** Asked again before it is done, and then left. */
private fun Scene.remove(what: String, remove: (Asked) -> Unit): Button {
    val take = takeForm { asked, _ -> remove(asked) }
    val sure = Sure(what, labels.remove, labels.cancel, take)
    return Button(labels.remove, sure, manner = Manner.Danger)
}
