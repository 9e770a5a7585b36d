package companion.android.screens

import companion.android.ui.Act
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Dial
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Go
import companion.android.ui.Heading
import companion.android.ui.Manner
import companion.android.ui.OpenPage
import companion.android.ui.Option
import companion.android.ui.Panel
import companion.android.ui.Route
import companion.android.ui.Sign
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.android.ui.WriteMail
import companion.core.ActionDoes
import companion.core.ActionView
import companion.core.ContactView
import companion.core.DeadlineState
import companion.core.DeadlineView
import companion.core.FormOption
import companion.core.Level
import companion.core.PermitState
import companion.core.PermitView
import companion.core.SourceView
import companion.core.VaultProblem

/** A heading and what stands under it; nothing where that is nothing. */
internal fun part(title: String, blocks: List<Block>): List<Block> =
    if (blocks.isEmpty()) emptyList() else listOf(Heading(title)) + blocks

internal fun Level.tone(): Tone = when (this) {
    Level.NOT_NEEDED -> Tone.Good
    Level.MOVEMENT_LIMITED, Level.PERMIT_NEEDED, Level.NEEDS_CHOICE -> Tone.Careful
    Level.NO_PERMIT_POSSIBLE -> Tone.Bad
    Level.NOT_KNOWN -> Tone.Unknown
}

internal fun PermitState.tone(): Tone = when (this) {
    PermitState.ACTIVE -> Tone.Good
    PermitState.DRAFT, PermitState.HANDED_OVER -> Tone.Careful
    PermitState.NO_ANSWER, PermitState.REFUSED -> Tone.Bad
    PermitState.ENDED -> Tone.Plain
}

internal fun DeadlineState.tone(): Tone = when (this) {
    DeadlineState.LATE -> Tone.Bad
    DeadlineState.DUE, DeadlineState.NOT_KNOWN -> Tone.Careful
    DeadlineState.PENDING, DeadlineState.OPEN -> Tone.Plain
    DeadlineState.DONE -> Tone.Good
}

/** Calls, opens or writes to a contact at one tap. */
internal fun Scene.contact(contact: ContactView): List<Block> = buildList {
    val call = contact.phone?.let { "${labels.call}: $it" }
    val sign = Sign.Call.takeIf { call != null }
    // Also to be read, copied by hand or told to somebody: there may be no app that opens it.
    val lines = listOfNotNull(call, contact.hours, contact.webText, contact.email)
    add(Panel(contact.name, lines, act = contact.phone?.let(::Dial), sign = sign))
    contact.web?.let { add(Button(labels.openPage, OpenPage(it), manner = Manner.Quiet)) }
    contact.email?.let { add(Button(labels.writeMail, WriteMail(it), manner = Manner.Quiet)) }
}

internal fun Scene.contacts(title: String, contacts: List<ContactView>): List<Block> =
    part(title, contacts.flatMap { contact(it) })

/** Where it comes from and how far that can be relied on. */
internal fun Scene.sources(sources: List<SourceView>): List<Block> = part(
    labels.sources,
    sources.map { source ->
        val lines =
            listOfNotNull(source.number?.let { "№ $it" }, source.date, source.confidenceText)
        Panel(source.title, lines, act = source.address?.let(::OpenPage))
    },
)

internal fun deadlinePanel(view: DeadlineView): Panel = Panel(
    title = view.title,
    lines = listOfNotNull(view.whose.takeIf(String::isNotEmpty), view.actByText, view.asks),
    tone = view.state.tone(),
    act = Go(Route("deadline", "id" to view.id)),
)

internal fun permitPanel(view: PermitView): Panel = Panel(
    title = view.text,
    lines = listOf(view.whose, view.reasonText),
    tone = view.state.tone(),
    act = Go(Route("permit", "id" to view.id)),
)

/** What an action of the core opens. */
internal fun act(action: ActionView): Act = when (action.does) {
    ActionDoes.PERMIT -> Go(
        Route("board", "errand" to action.errand, "person" to action.person, "now" to "yes"),
    )
    ActionDoes.DEADLINE -> Go(Route("deadline", "id" to action.deadline))
    ActionDoes.NUMBER -> Go(Route("document", "id" to action.document))
    ActionDoes.GUIDE -> Go(Route("guide", "topic" to action.guide))
    ActionDoes.CARD -> Go(Route("card", "person" to action.person))
    ActionDoes.CALL -> Dial(checkNotNull(action.phone) { "an action to call has no phone" })
}

/** Nothing personal can be shown: why, and the way out. */
internal fun vaultPanel(problem: VaultProblem): Panel =
    Panel(problem.text, tone = Tone.Bad, act = Go(Route("vault")))

internal fun List<FormOption>.asOptions(): List<Option> = map { Option(it.id, it.title, it.hint) }

/** With one more that answers nothing: what was chosen can be taken back. */
internal fun Scene.orNone(options: List<Option>): List<Option> =
    options + Option("", labels.leaveOpen)

/** A day to fill in, as the core writes it; what was picked on this screen goes before what is stored. */
internal fun Scene.day(id: String, label: String, stored: String? = null): Entry {
    val day = form.told(id) ?: stored.orEmpty()
    val shown = day.takeIf(String::isNotEmpty)?.let { app.dayText(it, context) }
    return Entry(id, label, EntryKind.Day, day, shown = shown)
}

internal fun texts(texts: List<String>, tone: Tone = Tone.Plain): List<Block> =
    texts.map { Text(it, tone) }
