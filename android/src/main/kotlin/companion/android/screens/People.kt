package companion.android.screens

import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Copy
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
import companion.core.PersonView

/** Everybody stored, and what belongs to nobody named. */
internal fun people(scene: Scene): Page {
    val labels = scene.labels
    val everybody = scene.app.everybody(scene.context)
    val blocks = buildList {
        everybody.forEach { household ->
            val person = household.person
            if (person == null) {
                household.documents.forEach { addAll(scene.document(it)) }
            } else {
                val lines = household.documents.map { "${it.kindName} ${it.masked}" }
                add(Panel(person.shown(), lines, act = Go(Route("person", "id" to person.id))))
            }
        }
        if (everybody.isEmpty()) add(Text(labels.nothingYet))
        add(Button(labels.addPerson, Go(Route("edit-person")), isFirst = true))
        add(Button(labels.addDocument, Go(Route("add-document"))))
    }
    return Page(labels.documents, blocks)
}

private fun PersonView.shown(): String = name ?: nameHint.orEmpty()

/** One person: documents, stays, applications and what happened. */
internal fun person(scene: Scene): Page {
    val id = scene.route["id"].orEmpty()
    val everybody = scene.app.everybody(scene.context)
    val household = everybody.find { it.person?.id == id }
    val person = household?.person ?: return people(scene)
    val labels = scene.labels
    val about = "person" to id
    val blocks = buildList {
        val place = Route("place", "person" to id)
        add(Panel(labels.place, listOfNotNull(person.place?.name), act = Go(place)))
        add(Heading(labels.documents))
        household.documents.forEach { addAll(scene.document(it)) }
        add(Button(labels.addDocument, Go(Route("add-document", about))))
        add(Heading(labels.stays))
        household.stays.forEach { add(Panel(it.text, listOfNotNull(it.basisName))) }
        add(Button(labels.addStay, Go(Route("add-stay", about))))
        add(Button(labels.addDeparture, Go(Route("leave", about)), manner = Manner.Quiet))
        add(Heading(labels.applications))
        household.applications.forEach { addAll(application(it)) }
        add(Button(labels.addApplication, Go(Route("add-application", about))))
        add(Heading(labels.events))
        household.events.forEach { add(Panel(it.name, listOf(it.dayText))) }
        add(Button(labels.addEvent, Go(Route("add-event", about))))
        add(Heading(labels.person))
        add(Button(labels.edit, Go(Route("edit-person", "id" to id))))
        add(Button(labels.showCard, Go(Route("card", "person" to id))))
        val remove = takeForm { asked, _ -> asked.app.removePerson(id, asked.context) }
        val sure = Sure(person.shown(), labels.remove, labels.cancel, remove)
        add(Button("${labels.remove}: ${person.shown()}", sure, manner = Manner.Danger))
    }
    return Page(person.shown(), blocks)
}

private fun application(view: ApplicationView): List<Block> = buildList {
    add(Panel(view.name, listOf(view.text)))
    view.next.forEach { step ->
        val take = tell { it.app.stepApplication(view.id, step.id, null, it.context) }
        add(Button(step.title, take))
    }
}

private fun DocumentState.tone(): Tone = when (this) {
    DocumentState.VALID -> Tone.Good
    DocumentState.ENDED -> Tone.Bad
    DocumentState.PENDING, DocumentState.SUSPENDED -> Tone.Careful
    DocumentState.NOT_KNOWN -> Tone.Unknown
}

private fun Scene.document(view: DocumentView): List<Block> = buildList {
    add(Panel(view.kindName, listOf(view.stateText), view.state.tone()))
    add(Secret(labels.showNumber, labels.hideNumber, view.masked, view.number))
    addAll(view.warnings.map { Text(it.text, Tone.Careful) })
    add(Button(labels.copy, Copy(view.number, isSecret = true), manner = Manner.Quiet))
    val remove = tell { it.app.removeDocument(view.id, it.context) }
    val what = "${view.kindName} ${view.masked}"
    val sure = Sure(what, labels.remove, labels.cancel, remove)
    add(Button("${labels.remove}: $what", sure, manner = Manner.Danger))
}
