package companion.android

import android.app.PendingIntent
import android.content.Intent
import android.service.quicksettings.TileService
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowTileService

/** The panel of quick settings, which notes what a tile opens. */
@Implements(TileService::class)
class TileShadow : ShadowTileService() {
    @Implementation
    override fun startActivityAndCollapse(intent: Intent) {
        plain = intent
        noteUnlocking()
    }

    @Implementation(minSdk = 34)
    fun startActivityAndCollapse(intent: PendingIntent) {
        pending = intent
        noteUnlocking()
    }

    private fun noteUnlocking() {
        wasUnlocked = Throwable().stackTrace.any { it.methodName == "unlockAndRun" }
    }

    @Implementation
    override fun isLocked(): Boolean = isPhoneLocked

    companion object {
        var plain: Intent? = null
        var pending: PendingIntent? = null
        var isPhoneLocked = false
        var wasUnlocked = false

        fun reset() {
            plain = null
            pending = null
            isPhoneLocked = false
            wasUnlocked = false
        }
    }
}
