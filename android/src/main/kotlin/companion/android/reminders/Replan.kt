package companion.android.reminders

import android.content.Context
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

/** So many seconds an alarm may come late. */
private const val LATE = 60 * 60

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

        /** What the next alarm says: where it comes late, also what became due meanwhile. */
        val next = plan?.reminders.orEmpty().filter {
            it.fireAt.epochSeconds - LATE <= (first ?: 0)
        }

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
            Alarm(context).set(at, planned.next, core.now().epochSeconds)
        }
        planned.running?.let { Notices(context).showRunning(it, core.now().epochSeconds) }
        planned.outputs?.let { Shortcuts.show(context, it) }
        StatusWidget.refresh(context)
    }
}
