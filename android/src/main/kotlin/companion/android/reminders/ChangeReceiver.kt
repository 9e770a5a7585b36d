package companion.android.reminders

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** A restart, an update, another clock, zone or language, exact alarms allowed: all plan anew. */
class ChangeReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val pending = goAsync()
        Replan(context).run { pending?.finish() }
    }
}
