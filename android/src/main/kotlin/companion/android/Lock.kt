package companion.android

import android.content.Context
import android.os.SystemClock
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.effects.Phone

/**
 * The lock of the app, where the person wants one: whoever comes in from outside opens it as they
 * open the phone. It lives with the process and is kept nowhere, so that a new process begins shut.
 */
class Lock(private val context: Context) {
    private var isOpened = false

    /** When the person was sent to another app, in milliseconds since the phone was started. */
    private var sentAt: Long? = null

    /** Whether this app has opened another one, such as the SMS app or the file picker. */
    private var isSending = false

    /** Whether the phone's lock was asked for; once for each time that somebody comes in. */
    var wasAsked = false

    /** Whether the phone's lock is what is on the screen now. */
    private var isAsking = false

    /** When it was asked for last, in milliseconds since the phone was started. */
    private var askedAt = 0L

    /** Without a screen lock of the phone there is nothing to ask for. */
    val isOn: Boolean
        get() = Choices(context)[Choice.LockApp] && Phone.hasScreenLock(context)

    /** Whether who is stored here is hidden from what the phone shows of the app elsewhere. */
    val hides: Boolean get() = isOn || Choices(context)[Choice.HideScreen]

    val isShut: Boolean get() = isOn && !isOpened

    fun open() {
        isOpened = true
        wasAsked = false
    }

    /** Whether the phone's lock is to be asked for: not at the second of two quick taps. */
    fun ask(): Boolean {
        val now = SystemClock.elapsedRealtime()
        if (isAsking && now - askedAt < QUICK) return false
        wasAsked = true
        isAsking = true
        askedAt = now
        return true
    }

    /** The phone's lock was opened, or not. */
    fun answered(isOwner: Boolean) {
        isAsking = false
        if (isOwner) open()
    }

    /** Another app is opened by this one. */
    fun send() {
        isSending = true
    }

    /** The app is in front. */
    fun comeIn() {
        isSending = false
    }

    /** The app is no longer seen. */
    fun leave() {
        if (!isAsking) wasAsked = false
        if (isSending) sentAt = SystemClock.elapsedRealtime() else isOpened = false
    }

    /** The app is seen again. */
    fun comeBack() {
        val away = sentAt?.let { SystemClock.elapsedRealtime() - it } ?: 0
        sentAt = null
        if (away > ERRAND) isOpened = false
    }

    private companion object {
        /** To send a message or to choose a file, and come back. */
        const val ERRAND = 2 * 60 * 1_000L

        /** Milliseconds in which nobody means a second tap. */
        const val QUICK = 1_000L
    }
}
