package companion.android

import companion.android.ui.Message
import companion.android.ui.OpenSms
import companion.android.ui.Route
import companion.core.PermitState
import companion.core.PermitStep
import companion.core.PermitView
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

/** One after another on one board. */
@RunWith(RobolectricTestRunner::class)
class SeveralPeopleTest {
    private val phone = TestPhone(IN_LOCKDOWN)
    private val names =
        listOf("Mehmet Yilmaz" to "1111111", "Ana Lima" to "2222222", "Wei Chen" to "3333333")
    private val bodies = names.map { (_, number) -> "2 MYI$number" }
    private val board = Route("board", "errand" to "pharmacy")

    @Before
    fun people() {
        phone.withSms()
        names.forEach { (name, number) -> phone.person(name, number) }
    }

    @After fun close() = phone.close()

    /** Opens the SMS app with the message of whoever is next, and comes back. */
    private fun MainActivity.send(): String {
        tap("Open the SMS")
        return shadowOf(this).nextStartedActivity.getStringExtra("sms_body")!!
    }

    private fun permits(): List<PermitView> = phone.tell { it.app.permits(it.context) }

    private fun MainActivity.says(text: String) =
        assertTrue(texts().toString(), texts().any { text in it })

    @Test
    fun `after each the next is offered at once, until all are sent`() {
        val activity = phone.open(board).get()
        activity.says("Sent: 0 of 3. Next: Mehmet Yilmaz.")
        val sent = names.indices.map { index ->
            activity.send().also {
                activity.says("Did you send it?")
                activity.tap("I sent it")
                if (index <
                    2
                ) {
                    activity.says("Sent: ${index + 1} of 3. Next: ${names[index + 1].first}.")
                }
            }
        }
        assertEquals(bodies, sent)
        activity.says("All 3 are sent.")
        assertFalse("Open the SMS" in activity.texts())
        assertEquals(List(3) { PermitState.HANDED_OVER }, permits().map { it.state })
    }

    @Test
    fun `everybody's message is there to be read, and only the next can be sent`() {
        val page = phone.page("board", "errand" to "pharmacy")
        assertEquals(bodies, page.blocks.filterIsInstance<Message>().map { it.body })
        val opens = page.acts().filterIsInstance<OpenSms>()
        assertEquals(bodies.take(1), opens.map { it.body })
    }

    @Test
    fun `who was not sent, or passed by, comes again after the others`() {
        val activity = phone.open(board).get()
        assertEquals(bodies[0], activity.send())
        activity.tap("I did not send it")
        activity.says("Sent: 0 of 3. Next: Ana Lima.")
        activity.tap("Skip")
        assertEquals(bodies[2], activity.send())
        activity.tap("I sent it")
        assertEquals(bodies[0], activity.send())
        activity.tap("I sent it")
        activity.says("Sent: 2 of 3. Next: Ana Lima.")
    }

    @Test
    fun `who leaves without an answer and begins anew sends nobody twice`() {
        val activity = phone.open(board).get()
        activity.send()
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        TestPhone.idle()
        assertEquals("Home", activity.title)
        val anew = phone.open(board).get()
        anew.says("Sent: 1 of 3. Next: Ana Lima.")
        assertEquals(bodies[1], anew.send())
        assertEquals(3, permits().size)
    }

    @Test
    fun `the process dies behind the SMS app, and it goes on with the question`() {
        val before = phone.open(board)
        before.get().send()
        val after = phone.afterDeath(before)
        after.says("Did you send it?")
        after.says("Mehmet Yilmaz")
        after.tap("I sent it")
        after.says("Sent: 1 of 3. Next: Ana Lima.")
        // Handed over once: the one resend is still free.
        val first = permits().single { it.state == PermitState.HANDED_OVER }
        assertTrue(PermitStep.RESEND in first.steps)
    }

    @Test
    fun `the process dies between two people, and the next is still next`() {
        val before = phone.open(board)
        before.get().send()
        before.get().tap("I did not send it")
        val after = phone.afterDeath(before)
        after.says("Sent: 0 of 3. Next: Ana Lima.")
        assertEquals(bodies[1], after.send())
    }

    @Test
    fun `who was sent leads to their own permit`() {
        val activity = phone.open(board).get()
        activity.send()
        activity.tap("I sent it")
        activity.tap("Mehmet Yilmaz")
        assertEquals("Permits", activity.title)
        activity.says("Paste the answer")
    }

    @Test
    fun `sent from another phone is told by hand`() {
        val activity = phone.open(board).get()
        activity.tap("I sent it")
        activity.says("Sent: 1 of 3. Next: Ana Lima.")
    }
}
