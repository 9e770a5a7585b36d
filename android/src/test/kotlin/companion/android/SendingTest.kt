package companion.android

import android.content.Intent
import android.telephony.TelephonyManager
import companion.android.effects.Sms
import companion.android.ui.OpenSms
import companion.android.ui.Qr
import companion.android.ui.Route
import companion.core.PermitState
import companion.core.PermitStep
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.ShadowSubscriptionManager

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
        // Another phone's camera comes first, at once; then what can be copied.
        val code = said.indexOf("Show a QR code for another phone")
        assertTrue(said.toString(), code in 0 until said.indexOf("Copy the message"))
        assertTrue(page("board").blocks.filterIsInstance<Qr>().single().isOpen)
        val permit = phone.handedOver(person)
        phone.goTo("2020-12-20T11:00:00+04:00")
        val again = phone.page("permit", "id" to permit)
        assertFalse(again.acts().any { it is OpenSms })
        assertTrue(again.blocks.filterIsInstance<Qr>().single().isOpen)
        // It was sent by the other phone, for the second time and the last.
        phone.open(Route("permit", "id" to permit)).get().tap("I sent it")
        assertFalse(resends(permit))
    }

    private fun resends(permit: String) = phone.tell {
        PermitStep.RESEND in it.app.permits(it.context).single { one -> one.id == permit }.steps
    }

    private fun page(name: String) = phone.page(name, "errand" to "pharmacy", "person" to person)

    @Test
    fun `where this phone sends, the SMS app comes first and the code waits behind a tap`() {
        phone.withSms("az")
        val said = said()
        val order = listOf("Open the SMS", "Copy the message", "Show a QR code for another phone")
        assertEquals(order, said.filter { it in order })
        assertFalse(page("board").blocks.filterIsInstance<Qr>().single().isOpen)
    }

    @Test
    fun `it counts as sent from the moment at which the SMS app opened`() {
        phone.withSms()
        val activity = phone.open(board).get()
        activity.tap("Open the SMS")
        phone.goTo("2020-12-20T10:20:00+04:00")
        activity.tap("I sent it")
        val sent = phone.tell { it.app.permits(it.context).single().handedOverAt }
        assertEquals("2020-12-20T10:00+04:00", sent!!.written())
    }

    @Test
    fun `what was not sent after all is a draft again`() {
        phone.withSms()
        val activity = phone.open(board).get()
        activity.tap("Open the SMS")
        activity.tap("I did not send it")
        val permit = phone.tell { it.app.permits(it.context).single() }
        assertEquals(PermitState.DRAFT, permit.state)
        assertTrue("Open the SMS" in activity.texts())
    }

    @Test
    fun `once more opens the SMS app and counts once`() {
        phone.withSms()
        val permit = phone.handedOver(person)
        phone.goTo("2020-12-20T10:30:00+04:00")
        assertTrue(resends(permit))
        val activity = phone.open(Route("permit", "id" to permit)).get()
        activity.tap("Send it once more")
        val sms = shadowOf(activity).nextStartedActivity
        assertEquals("2 MYI1234567", sms.getStringExtra("sms_body"))
        activity.tap("I sent it")
        assertFalse(resends(permit))
    }

    @Test
    fun `of two cards the one that sends SMS counts`() {
        phone.withSms("az", sims = 2)
        val sending = Shadow.newInstanceOf(TelephonyManager::class.java)
        shadowOf(sending).setSimCountryIso("tr")
        shadowOf(phone.app.getSystemService(TelephonyManager::class.java))
            .setTelephonyManagerForSubscriptionId(SECOND, sending)
        ShadowSubscriptionManager.setDefaultSmsSubscriptionId(SECOND)
        assertTrue(said().toString(), said().any { "Choose that card" in it })
        assertTrue("Open the SMS" in said())
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
        assertFalse("Did you send it?" in activity.texts())
        val permit = phone.tell { it.app.permits(it.context).single() }
        assertEquals(PermitState.DRAFT, permit.state)
    }

    private fun said() = phone.open(board).get().texts()

    private companion object {
        const val SECOND = 2
    }
}
