package companion.android.effects

import android.Manifest
import android.app.Activity
import android.content.pm.PackageManager
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES

/** The one permission that is asked for: to notify, since Android 13. */
object Permission {
    private const val NAME = Manifest.permission.POST_NOTIFICATIONS
    private const val REQUEST = 3

    /** When there is a first reminder to show, and never again by itself. */
    fun askOnce(activity: Activity) {
        if (!isMissing(activity) || Choices(activity)[Choice.NotificationsAsked]) return
        ask(activity)
    }

    /** Whether the system still asks the person; after two refusals it answers by itself. */
    fun canAsk(activity: Activity): Boolean {
        val wasAsked = Choices(activity)[Choice.NotificationsAsked]
        return isMissing(activity) &&
            (!wasAsked || activity.shouldShowRequestPermissionRationale(NAME))
    }

    fun ask(activity: Activity) {
        Choices(activity)[Choice.NotificationsAsked] = true
        activity.requestPermissions(arrayOf(NAME), REQUEST)
    }

    private fun isMissing(activity: Activity): Boolean = SDK_INT >= VERSION_CODES.TIRAMISU &&
        activity.checkSelfPermission(NAME) != PackageManager.PERMISSION_GRANTED
}
