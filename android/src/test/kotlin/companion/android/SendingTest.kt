package companion.android

import android.content.Intent
import companion.android.effects.Sms
import companion.android.ui.OpenSms
import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

@RunWith(RobolectricTestRunner::class)
class SendingTest {
    private val phone = TestPhone(IN_LOCKDOWN)
    private val person = phone.person("Mehmet Yilmaz", "1234567")
    private val board = Route("board", "errand" to "pharmacy", "person" to person)

    @After fun close() = phone.close()

    @Test
    fun `the SMS app opens with exactly the number and the text`() {
        phone.withSms()
        val activity = phone.open(board).get()
        activity.tap("Open the SMS")
        val sms = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_SENDTO, sms.action)
        assertEquals("smsto:8103", sms.dataString)
        assertEquals(setOf("sms_body"), sms.extras!!.keySet())
        assertEquals("2 MYI1234567", sms.getStringExtra("sms_body"))
        assertNull(sms.type)
        assertTrue(activity.texts().toString(), "I sent it" in activity.texts())
    }

    @Test
    fun `a plus and other signs go to the SMS app as they are`() {
        val sms = Sms.intent("+994501234567", "#A*1 b&c?")
        assertEquals("+994501234567", sms.data!!.schemeSpecificPart)
        assertEquals("#A*1 b&c?", sms.getStringExtra("sms_body"))
    }

    @Test
    fun `nothing is minded where the SIM card is from the country`() {
        phone.withSms("az")
        assertFalse(said().toString(), said().any { "SIM" in it })
        assertTrue("Open the SMS" in said())
    }

    @Test
    fun `with two cards the right one is to be chosen, and the SMS app opens`() {
        phone.withSms("tr", sims = 2)
        val said = said()
        val hint = said.indexOfFirst { "Choose that card" in it && "Azerbaijan" in it }
        assertTrue(said.toString(), hint >= 0)
        assertTrue("it is said above the button", hint < said.indexOf("Open the SMS"))
    }

    @Test
    fun `the only card is from abroad`() = onlyAnotherPhone("another country") {
        phone.withSms("tr", sims = 1)
    }

    @Test
    fun `there is no card`() = onlyAnotherPhone("no SIM card") { phone.withSms(sims = 0) }

    @Test
    fun `there is no SMS app`() = onlyAnotherPhone("no app for SMS") {}

    private fun onlyAnotherPhone(why: String, prepare: () -> Unit) {
        prepare()
        val said = said()
        assertTrue(said.toString(), said.any { why in it })
        assertFalse("Open the SMS" in said)
        assertTrue("Copy the message" in said)
        assertTrue("Show a QR code for another phone" in said)
        val permit = phone.handedOver(person)
        phone.goTo("2020-12-20T11:00:00+04:00")
        assertFalse(phone.page("permit", "id" to permit).acts().any { it is OpenSms })
    }

    @Test
    fun `an SMS app that went away meanwhile does not count as sent`() {
        phone.withSms()
        val activity = phone.open(board).get()
        shadowOf(phone.app).checkActivities(true)
        shadowOf(phone.app.packageManager).removeActivity(
            android.content.ComponentName("an.sms.app", "Compose"),
        )
        activity.tap("Open the SMS")
        assertFalse("I sent it" in activity.texts())
    }

    private fun said() = phone.open(board).get().texts()
}
