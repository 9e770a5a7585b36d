package companion.android.screens

import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Copy
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Go
import companion.android.ui.GoHome
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Pick
import companion.android.ui.Route
import companion.android.ui.Secret
import companion.android.ui.Sure
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.ApplicationInput
import companion.core.DocumentInput
import companion.core.DocumentState
import companion.core.DocumentView
import companion.core.EventInput
import companion.core.PersonInput
import companion.core.PersonView
import companion.core.StayInput

/** Everybody stored, and what belongs to nobody named. */
internal fun people(scene: Scene): Page {
    val labels = scene.labels
    val people = scene.app.people(scene.context)
    val documents = scene.app.documents(scene.context)
    val blocks = buildList {
        people.forEach { person ->
            val own = documents.filter { it.person == person.id }
            val lines = own.map { "${it.kindName} ${it.masked}" }
            add(Panel(person.shown(), lines, act = Go(Route("person", "id" to person.id))))
        }
        documents.filter { it.person == null }.forEach { addAll(scene.document(it)) }
        if (people.isEmpty() && documents.isEmpty()) add(Text(labels.nothingYet))
        add(Button(labels.addPerson, Go(Route("edit-person")), isFirst = true))
        add(Button(labels.addDocument, Go(Route("add-document"))))
        add(noNumber(labels.noNumber))
    }
    return Page(labels.documents, blocks)
}

private fun noNumber(label: String) =
    Button(label, Go(Route("guide", "topic" to "number")), manner = Manner.Quiet)

private fun PersonView.shown(): String = name ?: nameHint.orEmpty()

/** One person: documents, stays, applications and what happened. */
internal fun person(scene: Scene): Page {
    val id = scene.route["id"].orEmpty()
    val (app, context, labels) = Triple(scene.app, scene.context, scene.labels)
    val person = app.people(context).find { it.id == id } ?: return people(scene)
    val about = "person" to id
    val blocks = buildList {
        val place = Route("place", "person" to id)
        add(Panel(labels.place, listOfNotNull(person.place?.name), act = Go(place)))
        add(Heading(labels.documents))
        app.documents(context).filter { it.person == id }.forEach { addAll(scene.document(it)) }
        add(Button(labels.addDocument, Go(Route("add-document", about))))
        add(Heading(labels.stays))
        app.stays(context).filter { it.person == id }.forEach { stay ->
            add(Panel(stay.text, listOfNotNull(stay.basisName)))
        }
        add(Button(labels.addStay, Go(Route("add-stay", about))))
        add(Button(labels.addDeparture, Go(Route("leave", about)), manner = Manner.Quiet))
        add(Heading(labels.applications))
        app.applications(context).filter { it.person == id }.forEach { one ->
            add(Panel(one.name, listOf(one.text)))
            one.next.forEach { step ->
                add(
                    Button(
                        step.title,
                        tell {
                            it.app.stepApplication(one.id, step.id, null, it.context)
                        },
                    ),
                )
            }
        }
        add(Button(labels.addApplication, Go(Route("add-application", about))))
        add(Heading(labels.events))
        app.events(context).filter {
            it.person == id
        }.forEach { add(Panel(it.name, listOf(it.dayText))) }
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

internal fun editPerson(scene: Scene): Page {
    val labels = scene.labels
    val id = scene.route["id"]
    val now = scene.app.people(scene.context).find { it.id == id }
    val options = scene.app.formOptions(scene.context)
    // Who is stored already has a screen for the place, with a search.
    val place = Entry("place", labels.place, hint = labels.searchPlace).takeIf { id == null }
    val blocks = listOfNotNull(
        Entry("name", labels.name, value = now?.name.orEmpty()),
        Entry("citizenship", labels.citizenship, value = now?.citizenship.orEmpty()),
        Entry("born", labels.born, EntryKind.Day, now?.born.orEmpty()),
        place,
        Entry("departure", labels.departure, EntryKind.Day, now?.departure.orEmpty()),
        Pick("intent", labels.intent, options.intents.asOptions(), now?.intent),
        Pick("host", labels.host, options.hosts.asOptions(), now?.host?.name?.lowercase()),
        Button(
            labels.save,
            takeForm { asked, form ->
                val input = PersonInput(
                    name = form.told("name"),
                    citizenship = form.told("citizenship"),
                    born = form.told("born"),
                    place = form.told("place"),
                    departure = form.told("departure"),
                    intent = form.told("intent"),
                    host = form.told("host"),
                )
                when (id) {
                    null -> asked.app.addPerson(input, asked.context)
                    else -> asked.app.editPerson(id, input, asked.context)
                }
            },
            isFirst = true,
        ),
    )
    return Page(if (id == null) labels.addPerson else labels.edit, blocks)
}

internal fun addDocument(scene: Scene): Page {
    val labels = scene.labels
    val kinds = scene.app.formOptions(scene.context).documentKinds.asOptions()
    val blocks = listOfNotNull(
        Pick("kind", labels.kind, kinds),
        Entry("number", labels.number),
        Entry("valid_until", labels.validUntil, EntryKind.Day),
        Entry("issued", labels.issued, EntryKind.Day),
        Button(
            labels.save,
            takeForm { asked, form ->
                val input = DocumentInput(
                    kind = form["kind"],
                    number = form["number"],
                    person = scene.route["person"],
                    issued = form["issued"],
                    validUntil = form["valid_until"],
                )
                asked.app.addDocument(input, asked.context)
            },
            isFirst = true,
        ),
        noNumber(labels.noNumber),
        // The last question of the first start can be passed by, as every one.
        Button(labels.skip, GoHome, manner = Manner.Quiet).takeIf { scene.route["first"] != null },
    )
    return Page(labels.addDocument, blocks)
}

internal fun addStay(scene: Scene): Page {
    val labels = scene.labels
    val bases = scene.app.formOptions(scene.context).stays.asOptions()
    val person = scene.route["person"]
    val save = takeForm { asked, form ->
        val input = StayInput(
            entered = form["entered"].orEmpty(),
            person = person,
            basis = form["basis"],
        )
        asked.app.enter(input, asked.context)
    }
    val blocks = listOf(
        Entry("entered", labels.entered, EntryKind.Day),
        Pick("basis", labels.basis, bases),
        Button(labels.save, save, isFirst = true),
    )
    return Page(labels.addStay, blocks)
}

internal fun leave(scene: Scene): Page {
    val labels = scene.labels
    val person = scene.route["person"]
    val save = takeForm { asked, form ->
        asked.app.leave(null, person, form["left"].orEmpty(), asked.context)
    }
    val blocks = listOf(
        Entry("left", labels.left, EntryKind.Day),
        Button(labels.save, save, isFirst = true),
    )
    return Page(labels.addDeparture, blocks)
}

internal fun addApplication(scene: Scene): Page {
    val labels = scene.labels
    val kinds = scene.app.formOptions(scene.context).applications.asOptions()
    val person = scene.route["person"]
    val save = takeForm { asked, form ->
        val input = ApplicationInput(
            kind = form["kind"].orEmpty(),
            applied = form["applied"],
            person = person,
        )
        asked.app.startApplication(input, asked.context)
    }
    val blocks = listOf(
        Pick("kind", labels.kind, kinds),
        Entry("applied", labels.applied, EntryKind.Day),
        Button(labels.save, save, isFirst = true),
    )
    return Page(labels.addApplication, blocks)
}

internal fun addEvent(scene: Scene): Page {
    val labels = scene.labels
    val kinds = scene.app.formOptions(scene.context).events.asOptions()
    val person = scene.route["person"]
    val save = takeForm { asked, form ->
        val input = EventInput(kind = form["kind"].orEmpty(), day = form["day"], person = person)
        asked.app.addEvent(input, asked.context)
    }
    val blocks = listOf(
        Pick("kind", labels.kind, kinds),
        Entry("day", labels.day, EntryKind.Day),
        Button(labels.save, save, isFirst = true),
    )
    return Page(labels.addEvent, blocks)
}
