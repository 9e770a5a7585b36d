// What Robolectric knows of alarms and intents has no newer names.
@file:Suppress("DEPRECATION")

package companion.android

import android.app.AlarmManager
import android.app.AlertDialog
import android.app.KeyguardManager
import android.app.Notification
import android.app.NotificationManager
import android.app.job.JobScheduler
import android.content.Intent
import android.content.pm.PackageManager
import android.os.UserManager
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.reminders.ChangeReceiver
import companion.android.reminders.Channel
import companion.android.reminders.DailyJob
import companion.android.reminders.Notice
import companion.android.reminders.ReminderReceiver
import companion.android.reminders.Replan
import companion.android.ui.Reload
import companion.android.ui.Route
import companion.android.ui.Tell
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.Moment
import companion.core.PersonInput
import companion.core.Platform
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowAlarmManager.ScheduledAlarm
import org.robolectric.shadows.ShadowAlertDialog
import java.time.OffsetDateTime

@RunWith(RobolectricTestRunner::class)
class RemindersTest {
    private val phone = TestPhone(FREE)
    private val isNew = RuntimeEnvironment.getApiLevel() >= 31

    @Before
    fun person() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        phone.person("Ayse Yilmaz", "1234567", validUntil = "2027-03-03")
    }

    @After fun close() = phone.close()

    private fun replan() {
        Replan(phone.app).run()
        TestPhone.idle()
    }

    private fun alarm(): ScheduledAlarm = phone.alarms.scheduledAlarms.single()

    private fun ScheduledAlarm.fire(at: String): Intent {
        phone.goTo(at)
        val intent = shadowOf(operation).savedIntent
        phone.receive(ReminderReceiver(), intent)
        return intent
    }

    private fun millis(at: String) = OffsetDateTime.parse(at).toEpochSecond() * 1_000

    @Test
    fun `one alarm is pending, the next`() {
        replan()
        replan()
        assertEquals(millis("2026-12-02T09:00:00+04:00"), alarm().triggerAtMs)
        assertEquals(AlarmManager.RTC_WAKEUP, alarm().type)
        assertTrue(shadowOf(alarm().operation).isImmutable)
        alarm().fire("2026-12-02T09:00:00+04:00")
        assertTrue(
            "${alarm().triggerAtMs}",
            alarm().triggerAtMs > millis("2026-12-02T09:00:00+04:00"),
        )
    }

    @Test
    fun `it is exact below Android 12, above only if allowed`() {
        replan()
        assertTrue(alarm().isAllowWhileIdle)
        assertEquals(isNew, alarm().windowLengthMs != ShadowAlarmManager.WINDOW_EXACT)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        val changed = "android.app.action.SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED"
        phone.receive(ChangeReceiver(), Intent(changed))
        assertEquals(ShadowAlarmManager.WINDOW_EXACT, alarm().windowLengthMs)
    }

    @Test
    fun `whatever moves time or language plans anew, and so does the day`() {
        val changes = listOf(
            Intent.ACTION_BOOT_COMPLETED,
            Intent.ACTION_MY_PACKAGE_REPLACED,
            Intent.ACTION_TIME_CHANGED,
            Intent.ACTION_TIMEZONE_CHANGED,
            Intent.ACTION_LOCALE_CHANGED,
            "android.app.action.SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED",
        )
        for (change in changes) {
            val intent = Intent(change).setPackage(phone.app.packageName)
            val receivers = phone.app.packageManager.queryBroadcastReceivers(intent, 0)
            val names = receivers.map { it.activityInfo.name }
            assertEquals(change, listOf(ChangeReceiver::class.java.name), names)
            assertTrue(change, phone.alarms.scheduledAlarms.isEmpty())
            phone.receive(ChangeReceiver(), intent)
            phone.app.getSystemService(AlarmManager::class.java)!!.cancel(alarm().operation!!)
        }
        Robolectric.buildService(DailyJob::class.java).create().get().replanNow()
        assertNotNull(alarm())
    }

    private fun DailyJob.replanNow() {
        replan {}
        TestPhone.idle()
    }

    @Test
    fun `the daily job outlives a restart`() {
        replan()
        val job = phone.app.getSystemService(JobScheduler::class.java)!!.allPendingJobs.single()
        assertTrue(job.isPersisted)
        assertEquals(24 * 60 * 60 * 1_000L, job.intervalMillis)
        assertEquals(DailyJob::class.java.name, job.service.className)
    }

    @Test
    fun `opening the app plans`() {
        phone.open()
        assertEquals(millis("2026-12-02T09:00:00+04:00"), alarm().triggerAtMs)
    }

    @Test
    fun `what is told on a screen plans again at once`() {
        phone.goTo(IN_LOCKDOWN)
        val activity = phone.open().get()
        val before = alarm().triggerAtMs
        activity.act(
            Tell { asked, _ ->
                val holder = DraftHolder(person = asked.app.people(asked.context).single().id)
                val query = DraftQuery(errand = "pharmacy", holders = listOf(holder))
                val board = asked.app.permitDraft(query, asked.context)
                asked.app.permitSent(checkNotNull(board.next), asked.context)
                Reload
            },
        )
        TestPhone.idle()
        // That no answer came is said within the hour.
        val soon = millis("2020-12-20T11:00:00+04:00")
        assertTrue("$before ${alarm().triggerAtMs}", before > soon && alarm().triggerAtMs < soon)
    }

    /** The first reminder of the deadline, with its alarm fired. */
    private fun deadlineShown(): Notification {
        phone.goTo("2026-12-03T10:00:00+04:00")
        phone.tell { asked ->
            // The one about the rules is seen: what is next is the deadline.
            val plan = asked.app.planReminders(Platform.Android(false), asked.context)
            val others = plan.reminders.filter { it.deadline == null }.map { it.id }
            asked.app.remindersSeen(others, asked.context)
        }
        replan()
        val notice = Notice.unpack(
            shadowOf(alarm().operation).savedIntent.getBundleExtra("notices"),
        )
        assertEquals(Channel.Deadlines, notice.single().channel)
        alarm().fire("2027-01-02T09:00:00+04:00")
        return phone.notices.getNotification(notice.single().id, 0)
    }

    @Test
    fun `a reminder says whose and when, and the lock screen neither name nor number`() {
        val shown = deadlineShown()
        assertTrue(shown.says(), "Ayse Yilmaz" in shown.says() && "1 February 2027" in shown.says())
        assertEquals(Notification.VISIBILITY_PRIVATE, shown.visibility)
        val public = shown.publicVersion.says()
        assertTrue(public, "A date is near" in public)
        assertFalse(public, "Ayse" in public || "1234567" in public || "MYI" in public)
        assertEquals(listOf("Open", "Done", "Later"), shown.actions.map { it.title.toString() })
    }

    @Test
    fun `open goes to the deadline itself`() {
        val open = shadowOf(deadlineShown().actions[0].actionIntent)
        assertTrue(open.isActivityIntent)
        assertEquals("deadline", Trail.decode(open.savedIntent.data!!)!!.name)
    }

    @Test
    fun `who had no number is asked for it once, where it is added`() {
        val person = phone.tell { asked ->
            val id = asked.app.addPerson(PersonInput(name = "Ana"), asked.context).id
            asked.app.remindNumber(id, asked.context)
            id
        }
        replan()
        val morning = "2026-11-28T09:00:00+04:00"
        assertEquals(millis(morning), alarm().triggerAtMs)
        alarm().fire(morning)
        val shown = phone.notices.allNotifications.single { "Ana" in it.says() }
        assertEquals(listOf("Open", "Later"), shown.actions.map { it.title.toString() })
        assertFalse(shown.publicVersion.says(), "Ana" in shown.publicVersion.says())
        val opens = Trail.decode(shadowOf(shown.contentIntent).savedIntent.data!!)
        assertEquals(Route("add-document", "person" to person), opens)
        assertTrue("${alarm().triggerAtMs}", alarm().triggerAtMs > millis(morning))
    }

    /** The system may let an alarm come an hour late. */
    @Test
    fun `what is due is shown although the app plans anew before its alarm came`() {
        replan()
        assertEquals(millis("2026-12-02T09:00:00+04:00"), alarm().triggerAtMs)
        phone.goTo("2026-12-02T09:20:00+04:00")
        phone.open()
        assertEquals(1, phone.notices.allNotifications.size)
        val next = alarm()
        assertTrue("${next.triggerAtMs}", next.triggerAtMs > millis("2026-12-02T09:20:00+04:00"))
        phone.goTo("2026-12-02T12:00:00+04:00")
        assertEquals(0, phone.tell { it.app.home(null, null, it.context).missed }.size)
        // Only once: whoever swiped it away has seen it.
        phone.app.getSystemService(NotificationManager::class.java)!!.cancelAll()
        replan()
        assertEquals(0, phone.notices.allNotifications.size)
    }

    @Test
    fun `what was overdue when everything was erased is not shown`() {
        phone.tell { asked ->
            val person = asked.app.addPerson(PersonInput(name = "Ana"), asked.context).id
            asked.app.remindNumber(person, asked.context)
        }
        val activity = phone.open(Route("settings")).get()
        phone.goTo("2026-11-28T09:20:00+04:00")
        activity.tap("Erase everything")
        (ShadowAlertDialog.getLatestDialog() as AlertDialog)
            .getButton(AlertDialog.BUTTON_POSITIVE).performClick()
        TestPhone.idle()
        assertEquals(0, phone.tell { it.app.people(it.context) }.size)
        assertEquals(0, phone.notices.allNotifications.count { "Ana" in it.says() })
    }

    @Test
    fun `what is due at once is shown although the next tap plans anew`() {
        phone.goTo("2027-01-20T10:00:00+04:00")
        replan()
        assertEquals(millis("2027-01-20T10:00:00+04:00"), alarm().triggerAtMs)
        phone.goTo("2027-01-20T10:00:02+04:00")
        replan()
        assertTrue(phone.notices.allNotifications.isNotEmpty())
    }

    @Test
    fun `an alarm that comes late shows what became due meanwhile too, and nothing else`() {
        phone.tell { asked ->
            val person = asked.app.addPerson(PersonInput(name = "Ana"), asked.context).id
            asked.app.remindNumber(person, asked.context)
            val later = OffsetDateTime.parse("2026-12-02T09:30:00+04:00")
            val moment = Moment(later.toEpochSecond(), later.offset.totalSeconds)
            asked.app.remindLater("number:$person", moment, asked.context)
        }
        replan()
        val intent = shadowOf(alarm().operation).savedIntent
        val late = intent.clone() as Intent
        alarm().fire("2026-12-02T09:10:00+04:00")
        assertEquals(0, phone.notices.allNotifications.count { "Ana" in it.says() })
        assertEquals(millis("2026-12-02T09:30:00+04:00"), alarm().triggerAtMs)
        phone.goTo("2026-12-02T09:50:00+04:00")
        phone.receive(ReminderReceiver(), late)
        assertEquals(1, phone.notices.allNotifications.count { "Ana" in it.says() })
        phone.goTo("2026-12-02T12:00:00+04:00")
        assertEquals(0, phone.tell { it.app.home(null, null, it.context).missed }.size)
    }

    @Test
    fun `what is done with something that is gone goes too`() {
        val shown = deadlineShown()
        phone.tell { asked ->
            asked.app.people(asked.context).forEach {
                asked.app.removePerson(it.id, asked.context)
            }
        }
        press(shown, 1)
        assertTrue(phone.notices.allNotifications.none { "1 February" in it.says() })
    }

    @Test
    fun `done reaches the core, and nothing of it comes again`() {
        press(deadlineShown(), 1)
        val done = phone.tell {
            it.app.deadlines(it.context).filter { one ->
                one.state.name ==
                    "DONE"
            }
        }
        assertEquals(1, done.size)
        assertTrue(phone.notices.allNotifications.none { "1 February" in it.says() })
    }

    @Test
    fun `later reaches the core, and it comes a day later`() {
        press(deadlineShown(), 2)
        assertEquals(millis("2027-01-03T09:00:00+04:00"), alarm().triggerAtMs)
        assertTrue(phone.notices.allNotifications.none { "1 February" in it.says() })
    }

    @Test
    fun `with the lock, done and later want the phone unlocked`() {
        if (!isNew) return
        fun wanted() = deadlineShown().actions.map { it.isAuthenticationRequired }
        assertEquals(listOf(false, false, false), wanted())
        shadowOf(phone.app.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        Choices(phone.app)[Choice.LockApp] = true
        assertEquals(listOf(false, true, true), wanted())
    }

    @Test
    fun `what could not be told stays to be seen`() {
        val shown = deadlineShown()
        shadowOf(phone.app.getSystemService(UserManager::class.java)).setUserUnlocked(false)
        phone.startAnew()
        press(shown, 1)
        press(shown, 2)
        assertTrue(phone.notices.allNotifications.any { "1 February" in it.says() })
        shadowOf(phone.app.getSystemService(UserManager::class.java)).setUserUnlocked(true)
        phone.startAnew()
        press(shown, 1)
        assertTrue(phone.notices.allNotifications.none { "1 February" in it.says() })
    }

    private fun press(shown: Notification, index: Int) {
        val action = shadowOf(shown.actions[index].actionIntent)
        assertTrue(action.isBroadcastIntent)
        phone.receive(ReminderReceiver(), action.savedIntent)
    }

    @Test
    fun `what the system hides counts as missed, and home says what will not arrive`() {
        phone.notices.setNotificationsEnabled(false)
        deadlineShown()
        phone.goTo("2027-01-02T12:00:00+04:00")
        val said = phone.open().get().texts().joinToString("\n")
        assertTrue(said, "Reminders will not arrive" in said)
        assertTrue(said, "Allow notifications" in said)
        assertTrue(said, "Missed" in said && "Extend the temporary residence permit" in said)
    }

    @Test
    fun `what was shown is not missed`() {
        deadlineShown()
        phone.goTo("2027-01-02T12:00:00+04:00")
        assertFalse(phone.tell { it.app.home(null, null, it.context).missed }.isNotEmpty())
    }

    @Test
    fun `a vault that cannot be read leaves the alarm as it is`() {
        replan()
        val before = alarm().triggerAtMs
        shadowOf(phone.app.getSystemService(UserManager::class.java)).setUserUnlocked(false)
        phone.startAnew()
        replan()
        assertEquals(before, alarm().triggerAtMs)
    }

    @Test
    fun `the permission is asked for once, with the first reminder`() {
        val needed = RuntimeEnvironment.getApiLevel() >= 33
        val asked = phone.open().get()
        val first = shadowOf(asked).lastRequestedPermission
        val names = first?.requestedPermissions?.toList()
        assertEquals(if (needed) listOf("android.permission.POST_NOTIFICATIONS") else null, names)
        asked.finish()
        assertNull(shadowOf(phone.open().get()).lastRequestedPermission)
    }

    @Test
    fun `home's button asks where the system still does, and else opens its settings`() {
        phone.notices.setNotificationsEnabled(false)
        val activity = phone.open().get()
        shadowOf(phone.app.packageManager)
            .setShouldShowRequestPermissionRationale("android.permission.POST_NOTIFICATIONS", false)
        activity.tap("Allow notifications")
        val opened = shadowOf(activity).nextStartedActivityForResult?.intent
            ?: shadowOf(activity).nextStartedActivity
        assertEquals("android.settings.APP_NOTIFICATION_SETTINGS", opened?.action)
    }

    @Test
    fun `only what is needed is asked of the system`() {
        val info = phone.app.packageManager
            .getPackageInfo(phone.app.packageName, PackageManager.GET_PERMISSIONS)
        val wanted = listOf("POST_NOTIFICATIONS", "RECEIVE_BOOT_COMPLETED", "SCHEDULE_EXACT_ALARM")
        assertEquals(wanted.map { "android.permission.$it" }, info.requestedPermissions!!.toList())
    }
}
