package companion.android

import android.app.Activity
import android.app.AlarmManager
import android.app.Notification
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES
import android.view.View
import android.view.Window
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

/** The page reaches to the edges, and is told what covers it; since Android 15 that is always so. */
fun Window.reachEdges() {
    @Suppress("DEPRECATION") // its successor came with Android 11 and went with Android 15
    decorView.systemUiVisibility = decorView.systemUiVisibility or
        View.SYSTEM_UI_FLAG_LAYOUT_STABLE or
        View.SYSTEM_UI_FLAG_LAYOUT_FULLSCREEN or
        View.SYSTEM_UI_FLAG_LAYOUT_HIDE_NAVIGATION
}

/** What bars, cut-outs and the keyboard cover, in pixels, and whether the keyboard is there. */
class Edges(val left: Int, val top: Int, val right: Int, val bottom: Int, val isTyping: Boolean)

/**
 * By kinds since Android 11, before it all in one: whatever is higher than any bar, in pixels, is then
 * the keyboard. Its window has taken the insets that would tell the two apart.
 */
@Newer(VERSION_CODES.R)
fun WindowInsets.edges(highestBar: Int): Edges = if (SDK_INT >= VERSION_CODES.R) {
    val keyboard = WindowInsets.Type.ime()
    val kinds = WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or keyboard
    getInsets(kinds).let { Edges(it.left, it.top, it.right, it.bottom, isVisible(keyboard)) }
} else {
    @Suppress("DEPRECATION") // its successor came with Android 11
    Edges(
        systemWindowInsetLeft,
        systemWindowInsetTop,
        systemWindowInsetRight,
        systemWindowInsetBottom,
        isTyping = systemWindowInsetBottom > highestBar,
    )
}

/** Not at a tap on the lock screen: the phone is unlocked first, since Android 12. */
@Newer(VERSION_CODES.S)
fun Notification.Action.Builder.onlyUnlocked() {
    if (SDK_INT >= VERSION_CODES.S) setAuthenticationRequired(true)
}

/** Whether an alarm comes at its minute: always below Android 12, above it only if allowed. */
@Newer(VERSION_CODES.S)
fun AlarmManager.mayBeExact(): Boolean = SDK_INT < VERSION_CODES.S || canScheduleExactAlarms()
