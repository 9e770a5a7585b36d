package companion.android.reminders

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import companion.android.App
import companion.android.core.Asked
import companion.android.core.Core
import companion.android.effects.Phone
import companion.android.onetap.Shortcuts
import companion.android.onetap.StatusWidget
import companion.core.CompanionException
import companion.core.PermitState
import companion.core.PermitView
import companion.core.Platform
import companion.core.ReminderView

private const val MILLIS = 1_000L

/**
 * Brings what the phone will do in line with what the core plans: the next alarm, the permits that
 * run, shortcuts and widget. Run after everything that may have changed the plan.
 */
class Replan(private val context: Context) {
    private val core: Core get() = checkNotNull((context.applicationContext as App).core)

    /** `done` is told whether there is any reminder to come. */
    fun run(done: (hasReminders: Boolean) -> Unit = {}) = core.ask(::plan) { answer ->
        answer.onSuccess(::apply)
        done(answer.getOrNull()?.next?.isNotEmpty() == true)
    }

    private class Planned(
        /** What the next alarm says; none where the vault cannot be read. */
        val next: List<ReminderView>?,
        val wakeAt: Long,
        val running: List<PermitView>?,
        val outputs: Shortcuts.Wanted,
    )

    private fun plan(asked: Asked): Planned {
        val outputs = Shortcuts.wanted(asked)
        asked.app.writeGlance(asked.context)
        val platform = Platform.Android(exactAlarms = Phone.mayBeExact(context))
        return try {
            val plan = asked.app.planReminders(platform, asked.context)
            val first = plan.reminders.minOfOrNull { it.fireAt.epochSeconds }
            Planned(
                next = plan.reminders.filter { it.fireAt.epochSeconds == first },
                wakeAt = first ?: plan.replanAt.epochSeconds,
                running = asked.app.permits(asked.context).filter {
                    it.state == PermitState.ACTIVE
                },
                outputs = outputs,
            )
        } catch (_: CompanionException) {
            // Locked or lost: what was planned before still comes, and the daily job tries again.
            Planned(next = null, wakeAt = 0, running = null, outputs = outputs)
        }
    }

    private fun apply(planned: Planned) {
        DailyJob.schedule(context)
        planned.next?.let { next ->
            val alarms = checkNotNull(context.getSystemService(AlarmManager::class.java))
            set(alarms, planned.wakeAt * MILLIS, alarmIntent(next))
        }
        planned.running?.let { Notices(context).showRunning(it, core.now().epochSeconds) }
        Shortcuts.show(context, planned.outputs)
        StatusWidget.refresh(context)
    }

    private fun set(alarms: AlarmManager, at: Long, intent: PendingIntent) =
        if (Phone.mayBeExact(context)) {
            alarms.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, intent)
        } else {
            alarms.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, intent)
        }

    /** What to say goes along in the alarm: nothing of it is written to the disk. */
    private fun alarmIntent(next: List<ReminderView>): PendingIntent {
        val intent = Intent(context, ReminderReceiver::class.java)
            .setAction(ReminderReceiver.FIRE)
            .putExtra(ReminderReceiver.NOTICES, Notice.pack(next))
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
        return PendingIntent.getBroadcast(context, 0, intent, flags)
    }
}
