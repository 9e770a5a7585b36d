package companion.android.screens

import companion.android.ui.Block
import companion.android.ui.Entry
import companion.android.ui.Reload
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.core.PeopleFound

/** The people whose name was typed so far; everybody where nothing was. */
internal fun Scene.peopleFound(): PeopleFound = app.findPeople(form["query"].orEmpty(), context)

/** Among many people one is looked for by name, while it is typed. */
internal fun Scene.search(found: PeopleFound): List<Block> = buildList {
    if (!found.hasSearch) return@buildList
    add(Entry("query", labels.searchPerson, act = Reload))
    if (found.people.isEmpty()) add(Text(labels.noPersonFound, Tone.Careful))
}
