package companion.android.reminders

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import companion.android.App
import companion.core.CompanionException

/** The alarm, and the buttons of its notifications that need no screen. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val pending = goAsync()
        val notices = Notices(context)
        val core = checkNotNull((context.applicationContext as App).core)
        val id = intent.data?.schemeSpecificPart.orEmpty()
        when (intent.action) {
            FIRE -> {
                Alarm(context).came()
                val now = core.now().epochSeconds
                val due = Notice.unpack(intent.getBundleExtra(NOTICES)).filter { it.at <= now }
                // What the system hides was not seen: home then names it as missed.
                val ids = due.filter(notices::show).map(Notice::id)
                core.ask({ it.app.remindersSeen(ids, it.context) }) {}
            }
            DONE -> core.ask({ it.app.deadlineDone(id, it.context) }) { told ->
                if (told.isOver()) notices.hide(id)
            }
            LATER -> core.ask({ it.app.remindLater(id, null, it.context) }) { told ->
                if (told.isOver()) notices.hide(id)
            }
        }
        // The core is asked one thing after another: this comes after what was told above.
        Replan(context).run { pending?.finish() }
    }

    /**
     * Also where what it was about is no longer there. What else could not be told stays to be seen,
     * and can be told once more.
     */
    private fun Result<*>.isOver() = isSuccess || exceptionOrNull() is CompanionException.Input

    companion object {
        const val FIRE = "fire"
        const val DONE = "done"
        const val LATER = "later"
        const val NOTICES = "notices"
    }
}
