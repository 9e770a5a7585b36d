package companion.android.screens

import companion.android.ui.Button
import companion.android.ui.Copy
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Route
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.GuideLine
import companion.core.StatusQuery

internal fun guides(scene: Scene): Page {
    val view = scene.app.guides(null, scene.route["person"], scene.context)
    val blocks = view.guides.map(::line) +
        listOfNotNull(view.vaultProblem?.let(::vaultPanel)) +
        Text(view.asOfText)
    return Page(scene.labels.guide, blocks, view.refreshAt?.epochSeconds)
}

private fun line(guide: GuideLine): Panel {
    val tone = if (guide.deadlineText == null) Tone.Plain else Tone.Careful
    val to = Route("guide", "topic" to if (guide.isSure) guide.topic else guide.id)
    return Panel(guide.title, listOfNotNull(guide.deadlineText), tone, Go(to))
}

/** What to do, step by step: to call, open, write and copy at one tap. */
internal fun guide(scene: Scene): Page {
    val labels = scene.labels
    val topic = scene.route["topic"].orEmpty()
    val view = scene.app.guide(topic, null, scene.route["person"], scene.context)
    val blocks = buildList {
        listOfNotNull(view.asks, view.deadlineText).forEach { add(Text(it, Tone.Careful)) }
        view.steps.forEachIndexed { index, step -> add(Text("${index + 1}. $step")) }
        addAll(texts(view.papers))
        view.others.forEach { add(line(it)) }
        view.copy.forEach { copy ->
            val value = copy.value
            if (value == null) {
                add(Panel(copy.label, listOfNotNull(copy.missing), Tone.Careful))
            } else {
                add(Button("${labels.copy}: ${copy.label}", Copy(value, isSecret = true)))
            }
        }
        addAll(scene.contacts(labels.whomToCall, view.channels))
        view.vaultProblem?.let { add(vaultPanel(it)) }
        addAll(scene.sources(view.sources))
        add(Text(view.asOfText))
    }
    return Page(view.title, blocks, view.refreshAt?.epochSeconds)
}

/** What holds here and why, or every rule with its sources and its age. */
internal fun rules(scene: Scene): Page {
    val labels = scene.labels
    scene.route["place"]?.let { place ->
        val status = scene.app.status(StatusQuery(place = place), scene.context)
        val blocks = buildList {
            add(Panel(status.headline, listOf(status.advice), status.level.tone()))
            status.layers.forEach { layer ->
                add(Panel(layer.title, listOfNotNull(layer.text, layer.may, layer.mayNot)))
            }
            status.notes.forEach { add(Text(it.text)) }
            addAll(scene.sources(status.sources))
            add(Text(status.freshness.text))
            add(Button(labels.rules, Go(Route("rules"))))
        }
        return Page(labels.rules, blocks, status.refreshAt?.epochSeconds)
    }
    val view = scene.app.rules(scene.route["id"], scene.context)
    // What changed is on the screen now: home need not say it any longer.
    if (scene.route["id"] == null) scene.app.rulesSeen(scene.context)
    val blocks = buildList {
        add(Panel(view.title, listOf(view.freshness.text)))
        view.changedText?.let { addAll(part(labels.changedForYou, listOf(Text(it)))) }
        addAll(forYou(view.changed))
        view.rules.forEach { rule ->
            add(Heading(rule.id))
            add(Text(rule.text))
            rule.sources.forEach { add(Text("§ ${it.title}")) }
        }
    }
    return Page(labels.rules, blocks, view.refreshAt?.epochSeconds)
}
