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
import companion.core.PlanView
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
        done(answer.getOrNull()?.next.orEmpty().isNotEmpty())
    }

    /** None of each where the core could not say: what was there before stays. */
    private class Planned(
        val plan: PlanView?,
        val running: List<PermitView>?,
        val outputs: Shortcuts.Wanted?,
    ) {
        private val first = plan?.reminders?.minOfOrNull { it.fireAt.epochSeconds }

        /** What the next alarm says. */
        val next = plan?.reminders.orEmpty().filter { it.fireAt.epochSeconds == first }

        val wakeAt = first ?: plan?.replanAt?.epochSeconds
    }

    /** Each for itself: a full disk or a locked vault must not take the others along. */
    private fun plan(asked: Asked): Planned {
        val platform = Platform.Android(exactAlarms = Phone.mayBeExact(context))
        orNone { asked.app.writeGlance(asked.context) }
        return Planned(
            plan = orNone { asked.app.planReminders(platform, asked.context) },
            running = orNone {
                asked.app.permits(asked.context).filter { it.state == PermitState.ACTIVE }
            },
            outputs = orNone { Shortcuts.wanted(asked) },
        )
    }

    private fun <T> orNone(ask: () -> T): T? = try {
        ask()
    } catch (_: CompanionException) {
        null // The daily job tries again.
    }

    private fun apply(planned: Planned) {
        DailyJob.schedule(context)
        planned.wakeAt?.let { at ->
            val alarms = checkNotNull(context.getSystemService(AlarmManager::class.java))
            set(alarms, at * MILLIS, alarmIntent(planned.next))
        }
        planned.running?.let { Notices(context).showRunning(it, core.now().epochSeconds) }
        planned.outputs?.let { Shortcuts.show(context, it) }
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
