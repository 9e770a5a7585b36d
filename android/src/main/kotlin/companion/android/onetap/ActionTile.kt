package companion.android.onetap

import android.app.PendingIntent
import android.content.Intent
import android.os.Build
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import companion.android.App
import companion.android.R
import companion.android.screens.act
import companion.core.ActionView

/** The first of the core's actions for now. */
class ActionTile : TileService() {
    private var first: ActionView? = null

    override fun onStartListening() {
        val app = application as App
        val core = checkNotNull(app.core)
        core.ask({ it.app.quickActions(null, null, it.context).firstOrNull() }) { answer ->
            first = answer.getOrNull()
            qsTile?.apply {
                // The first action may name a person.
                val title = first?.title.takeUnless { app.lock.hides }
                label = title ?: getString(R.string.app_name)
                state = if (first == null) Tile.STATE_INACTIVE else Tile.STATE_ACTIVE
                updateTile()
            }
        }
    }

    override fun onClick() {
        val action = first ?: return
        val intent = Shortcuts.intent(this, act(action)).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        if (isLocked) unlockAndRun { open(intent) } else open(intent)
    }

    private fun open(intent: Intent) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            val flags = PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT
            startActivityAndCollapse(PendingIntent.getActivity(this, 0, intent, flags))
        } else {
            @Suppress("DEPRECATION") // its successor came with Android 14
            startActivityAndCollapse(intent)
        }
    }
}
