package companion.android

import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** What is asked of the core before anything can be seen: one call, on stores opened once. */
@RunWith(RobolectricTestRunner::class)
class FirstFrameTest {
    private val phone = TestPhone(IN_LOCKDOWN)

    @After fun close() = phone.close()

    @Test
    fun `home is there after one call and one opening`() {
        phone.person("Mehmet Yilmaz", "1234567")
        assertEquals(listOf("opening"), untilSeen(null))
        assertEquals(1, phone.counted.openings)
    }

    @Test
    fun `so is the first start`() {
        phone.app.start.isOver = false
        assertEquals(listOf("opening"), untilSeen(null))
    }

    @Test
    fun `a screen opened by a notification asks for the words and for itself`() {
        phone.person("Mehmet Yilmaz", "1234567")
        assertEquals(listOf("labels", "deadlines"), untilSeen(Route("deadlines")))
    }

    @Test
    fun `planning comes after the frame, and comes`() {
        phone.person("Mehmet Yilmaz", "1234567")
        untilSeen(null)
        assertTrue(phone.alarms.scheduledAlarms.isEmpty())
        phone.release()
        assertTrue(phone.counted.calls.toString(), "planReminders" in phone.counted.calls)
        assertEquals(1, phone.alarms.scheduledAlarms.size)
    }

    /** The calls up to the moment at which the page stands on the screen, in a new process. */
    private fun untilSeen(route: Route?): List<String> {
        phone.startAnew()
        phone.counted.begin()
        phone.hold()
        val activity = phone.open(route).get()
        while (activity.title.isNullOrEmpty() || activity.title == "Companion") {
            assertTrue("nothing was drawn after ${phone.counted.calls}", phone.answer())
        }
        return phone.counted.calls.toList()
    }
}
