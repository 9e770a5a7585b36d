// See InstrumentationRegistry.kt.
package androidx.test.runner.intent

import android.app.Instrumentation
import android.content.Intent

fun interface IntentCallback {
    fun onIntentSent(intent: Intent)
}

interface IntentMonitor {
    fun addIntentCallback(callback: IntentCallback)

    fun removeIntentCallback(callback: IntentCallback)
}

object IntentMonitorRegistry {
    private var registered: IntentMonitor? = null

    @JvmStatic
    fun getInstance(): IntentMonitor = checkNotNull(registered)

    @JvmStatic
    fun registerInstance(monitor: IntentMonitor?) {
        registered = monitor
    }
}

fun interface IntentStubber {
    fun getActivityResultForIntent(intent: Intent): Instrumentation.ActivityResult?
}

/** No test here answers for another app. */
object IntentStubberRegistry {
    @JvmStatic
    fun isLoaded(): Boolean = false

    @JvmStatic
    fun getInstance(): IntentStubber = IntentStubber { null }

    @JvmStatic
    fun reset() = Unit
}
