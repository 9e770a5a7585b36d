package companion.android

import android.widget.EditText
import companion.android.ui.Go
import companion.android.ui.Panel
import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** On how many days before a kind of deadline the person is reminded. */
@RunWith(RobolectricTestRunner::class)
class LeadsTest {
    private val phone = TestPhone(FREE)

    @After fun close() = phone.close()

    private fun leads() = phone.tell { it.app.settings(it.context) }.leads

    private fun MainActivity.days() = views().filterIsInstance<EditText>().single()

    @Test
    fun `every kind of the rules is there with its days, and opens`() {
        val panels = phone.page("leads").blocks.filterIsInstance<Panel>()
        val kinds = phone.tell { it.app.leadTimes(it.context) }
        assertEquals(kinds.map { it.title to listOf(it.text) }, panels.map { it.title to it.lines })
        val routes = panels.map { (it.act as Go).route }
        assertEquals(kinds.map { Route("lead", "code" to it.code) }, routes)
        assertTrue("$kinds", kinds.size > 5)
    }

    @Test
    fun `days are chosen for one kind alone, and taken back`() {
        val activity = phone.open(Route("settings")).get()
        activity.tap("Other days for one kind of date")
        activity.tap("Register where you stay")
        assertEquals("Register where you stay", activity.title)
        assertTrue("Usual: 7, 3, 1, 0" in activity.texts())
        assertFalse("Back to the usual days" in activity.texts())
        activity.days().setText("5, 2")
        activity.tap("Save")
        assertEquals(mapOf("register" to listOf(5u, 2u)), leads())
        assertTrue("${activity.texts()}", "5, 2 (you chose this)" in activity.texts())
        activity.tap("Register where you stay")
        assertEquals("5, 2", activity.days().text.toString())
        activity.tap("Back to the usual days")
        assertEquals(emptyMap<String, List<UInt>>(), leads())
        assertTrue("${activity.texts()}", "7, 3, 1, 0" in activity.texts())
    }

    @Test
    fun `what is no number of days is refused, and what was typed stays`() {
        val activity = phone.open(Route("lead", "code" to "register")).get()
        activity.days().setText("soon")
        activity.tap("Save")
        val refused = "Write days before the last day, like 30,7,1."
        assertTrue("${activity.texts()}", refused in activity.texts())
        assertEquals("soon", activity.days().text.toString())
        assertEquals(emptyMap<String, List<UInt>>(), leads())
    }

    @Test
    fun `the days for all leave those that were chosen for one kind`() {
        val one = phone.open(Route("lead", "code" to "register")).get()
        one.days().setText("5")
        one.tap("Save")
        val all = phone.open(Route("settings")).get()
        all.views().filterIsInstance<EditText>().first { "Remind me" in it.said()!! }.setText("20")
        all.tap("Save")
        assertEquals(mapOf("" to listOf(20u), "register" to listOf(5u)), leads())
        val texts = phone.page("leads").blocks.filterIsInstance<Panel>().map { it.lines.single() }
        assertEquals(setOf("5 (you chose this)", "20"), texts.toSet())
    }
}
