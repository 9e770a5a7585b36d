package companion.android

import android.widget.EditText
import companion.android.ui.Block
import companion.android.ui.Entry
import companion.android.ui.Go
import companion.android.ui.Route
import companion.core.DocumentInput
import companion.core.PersonInput
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import java.time.Duration

/** One of many people is looked for by name, wherever people are to be chosen from. */
@RunWith(RobolectricTestRunner::class)
class ManyPeopleTest {
    private val phone = TestPhone(IN_LOCKDOWN)

    @After fun close() = phone.close()

    /** Whom the last of so many is called, and their id. */
    private fun people(count: Int): String = phone.tell { asked ->
        val names = (1 until count).map { "Person $it" } + SOUGHT
        names.map { name ->
            asked.app.addPerson(PersonInput(name = name, place = "baku"), asked.context).id
        }.last()
    }

    private fun MainActivity.type(text: String) {
        views().filterIsInstance<EditText>().single().setText(text)
        shadowOf(mainLooper).idleFor(Duration.ofSeconds(1))
        TestPhone.idle()
    }

    /** The panels of people alone. */
    private fun MainActivity.named() = texts().filter { it.startsWith("Person ") || it == SOUGHT }

    @Test
    fun `a few people need no search, many have one on every list of them`() {
        val lists = listOf("documents", "ask", "card", "place")
        people(FEW)
        lists.forEach { assertFalse(it, phone.page(it).blocks.any(::isSearch)) }
        people(1)
        lists.forEach { assertEquals(it, 1, phone.page(it).blocks.count(::isSearch)) }
    }

    private fun isSearch(block: Block) = block is Entry && block.id == "query"

    @Test
    fun `what is typed leaves those whose name begins so, without case and diacritics`() {
        people(FORTY)
        listOf("documents", "ask", "card", "place").forEach { name ->
            val activity = phone.open(Route(name)).get()
            assertEquals(name, FORTY, activity.named().size)
            activity.type("ozturk")
            assertEquals(name, listOf(SOUGHT), activity.named())
            activity.type("nobody")
            assertEquals(name, emptyList<String>(), activity.named())
            val none = "Nobody here has such a name. Try another spelling."
            assertTrue("$name: ${activity.texts()}", none in activity.texts())
            activity.type("")
            assertEquals(name, FORTY, activity.named().size)
        }
    }

    @Test
    fun `who was found is chosen, and the page says for whom it is`() {
        val sought = people(FORTY)
        val activity = phone.open(Route("ask")).get()
        activity.type("şiRİN")
        activity.tap(SOUGHT)
        assertEquals(listOf(SOUGHT), activity.named())
        val errands = phone.page("ask", "person" to sought).acts()
        val boards = errands.filterIsInstance<Go>().map { it.route }
        assertTrue("$boards", boards.isNotEmpty() && boards.all { it["person"] == sought })
        // A tap on the name leads back to the choice.
        activity.tap(SOUGHT)
        assertEquals(FORTY, activity.named().size)
    }

    @Test
    fun `a search is typed further after the phone was turned off meanwhile`() {
        people(FORTY)
        val before = phone.open(Route("documents"))
        before.get().type("ozturk")
        assertEquals(listOf(SOUGHT), phone.afterDeath(before).named())
    }

    @Test
    fun `the owner of a document is looked for, and stays chosen while others are shown`() {
        val sought = people(FORTY)
        val document = phone.tell {
            val input = DocumentInput("MYI", "7777777", sought)
            it.app.addDocument(input, it.context).id
        }
        val activity = phone.open(Route("edit-document", "id" to document)).get()
        val search = activity.views().filterIsInstance<EditText>()
            .single { it.said() == "Find a person by name" }
        search.setText("person 7")
        shadowOf(activity.mainLooper).idleFor(Duration.ofSeconds(1))
        TestPhone.idle()
        assertEquals(listOf("Person 7"), activity.named())
        activity.tap("Save")
        fun owner() = phone.tell { it.app.documents(it.context) }.single().person
        assertEquals(sought, owner())
    }

    @Test
    fun `what belongs to nobody named is not in the way of who is looked for`() {
        people(FORTY)
        phone.tell { it.app.addDocument(DocumentInput("MYI", "7777777"), it.context) }
        val activity = phone.open(Route("documents")).get()
        assertTrue("${activity.texts()}", activity.texts().any { "•77" in it })
        activity.type("ozturk")
        assertFalse("${activity.texts()}", activity.texts().any { "•77" in it })
    }

    private companion object {
        const val SOUGHT = "Şirin Öztürk"
        const val FEW = 8
        const val FORTY = 40
    }
}
