package companion.android.reminders

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import companion.android.effects.Phone
import companion.core.ReminderView

private const val MILLIS = 1_000L

/**
 * The one alarm that is pending: the next. The system may let it come an hour late, and a plan that is
 * made meanwhile counts what it says as shown.
 */
class Alarm(private val context: Context) {
    /** Only when: what it says is written nowhere. */
    private val kept = context.getSharedPreferences("alarm", Context.MODE_PRIVATE)

    /**
     * Takes the place of what was pending, in seconds since 1970; what is overdue there comes now
     * instead, and is followed by another plan. What to say goes along in the alarm: nothing of it is
     * written to the disk.
     */
    fun set(at: Long, says: List<ReminderView>, now: Long) {
        if (kept.getLong(AT, Long.MAX_VALUE) <= now) {
            came()
            pending(PendingIntent.FLAG_NO_CREATE)?.let { return it.send() }
        }
        val intent = intent().putExtra(ReminderReceiver.NOTICES, Notice.pack(says))
        val pending = checkNotNull(pending(PendingIntent.FLAG_UPDATE_CURRENT, intent))
        val alarms = checkNotNull(context.getSystemService(AlarmManager::class.java))
        if (Phone.mayBeExact(context)) {
            alarms.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at * MILLIS, pending)
        } else {
            alarms.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at * MILLIS, pending)
        }
        if (says.isEmpty()) came() else kept.edit().putLong(AT, at).apply()
    }

    /** It came. */
    fun came() = kept.edit().remove(AT).apply()

    /** It comes no more, nor what it says. */
    fun forget() {
        came()
        pending(PendingIntent.FLAG_NO_CREATE)?.cancel()
    }

    private fun intent() =
        Intent(context, ReminderReceiver::class.java).setAction(ReminderReceiver.FIRE)

    private fun pending(flag: Int, intent: Intent = intent()): PendingIntent? =
        PendingIntent.getBroadcast(context, 0, intent, flag or PendingIntent.FLAG_IMMUTABLE)

    private companion object {
        const val AT = "at"
    }
}
