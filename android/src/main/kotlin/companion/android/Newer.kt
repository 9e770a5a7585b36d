package companion.android

import android.app.Activity
import android.app.AlarmManager
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES
import android.view.View
import android.view.WindowInsets
import android.view.WindowManager

/** Uses what Android 8 does not have, behind a check of the version; nothing else may. */
@Retention(AnnotationRetention.BINARY)
@Target(AnnotationTarget.FUNCTION)
annotation class Newer(val sdk: Int)

/** TalkBack jumps from heading to heading, since Android 9. */
@Newer(VERSION_CODES.P)
fun View.markAsHeading() {
    if (SDK_INT >= VERSION_CODES.P) isAccessibilityHeading = true
}

/** Whether the activity is seen over the lock screen: by a flag of the window before Android 8.1. */
@Newer(VERSION_CODES.O_MR1)
fun Activity.showOverLock(isOn: Boolean) {
    if (SDK_INT >= VERSION_CODES.O_MR1) return setShowWhenLocked(isOn)
    @Suppress("DEPRECATION") // its successor came with Android 8.1
    val flag = WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED
    if (isOn) window.addFlags(flag) else window.clearFlags(flag)
}

/** What bars, cut-outs and the keyboard cover, in pixels. */
class Edges(val left: Int, val top: Int, val right: Int, val bottom: Int)

/** By kinds since Android 11, before it all in one. */
@Newer(VERSION_CODES.R)
fun WindowInsets.edges(): Edges = if (SDK_INT >= VERSION_CODES.R) {
    val kinds = WindowInsets.Type.systemBars() or
        WindowInsets.Type.displayCutout() or
        WindowInsets.Type.ime()
    getInsets(kinds).let { Edges(it.left, it.top, it.right, it.bottom) }
} else {
    @Suppress("DEPRECATION") // its successor came with Android 11
    Edges(
        systemWindowInsetLeft,
        systemWindowInsetTop,
        systemWindowInsetRight,
        systemWindowInsetBottom,
    )
}

/** Whether an alarm comes at its minute: always below Android 12, above it only if allowed. */
@Newer(VERSION_CODES.S)
fun AlarmManager.mayBeExact(): Boolean = SDK_INT < VERSION_CODES.S || canScheduleExactAlarms()
