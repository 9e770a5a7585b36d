package companion.android

import android.app.Notification
import android.app.NotificationManager
import android.content.Intent
import companion.android.reminders.ChangeReceiver
import companion.android.reminders.Channel
import companion.android.reminders.Replan
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.time.OffsetDateTime

@RunWith(RobolectricTestRunner::class)
class RunningPermitTest {
    private val phone = TestPhone(IN_LOCKDOWN)

    @After fun close() = phone.close()

    @Test
    fun `a running permit counts down by itself and goes by itself`() {
        val permit = phone.running(phone.person("Mehmet Yilmaz", "1234567"))
        Replan(phone.app).run()
        TestPhone.idle()
        val shown = phone.notices.getNotification("running:$permit", 0)
        assertTrue(shown.flags and Notification.FLAG_ONGOING_EVENT != 0)
        assertTrue(shown.extras.getBoolean(Notification.EXTRA_SHOW_CHRONOMETER))
        assertTrue(shown.extras.getBoolean(Notification.EXTRA_CHRONOMETER_COUNT_DOWN))
        val end = OffsetDateTime.parse("2020-12-20T12:00:00+04:00").toEpochSecond() * 1_000
        assertEquals(end, shown.`when`)
        assertEquals(2 * 60 * 60 * 1_000L, shown.timeoutAfter)
        assertTrue(shown.says(), "Mehmet Yilmaz" in shown.says())
        val public = shown.publicVersion
        assertFalse(public.says(), "Mehmet" in public.says() || "1234567" in public.says())
        assertEquals(end, public.`when`)
        val manager = phone.app.getSystemService(NotificationManager::class.java)!!
        val channel = manager.getNotificationChannel(Channel.Running.name)!!
        assertEquals(NotificationManager.IMPORTANCE_LOW, channel.importance)
    }

    @Test
    fun `it goes when the permit is over, whatever the clock did`() {
        val permit = phone.running(phone.person("Mehmet Yilmaz", "1234567"))
        Replan(phone.app).run()
        TestPhone.idle()
        phone.goTo("2020-12-20T12:00:01+04:00")
        phone.receive(ChangeReceiver(), Intent(Intent.ACTION_TIME_CHANGED))
        assertNull(phone.notices.getNotification("running:$permit", 0))
    }

    @Test
    fun `channels are named in the language of the app`() {
        phone.app.language.keep("ru")
        phone.running(phone.person("Mehmet Yilmaz", "1234567"))
        Replan(phone.app).run()
        TestPhone.idle()
        val manager = phone.app.getSystemService(NotificationManager::class.java)!!
        val name = manager.getNotificationChannel(Channel.Running.name)!!.name.toString()
        assertTrue(name, name.any { it in 'а'..'я' })
    }
}
