// See InstrumentationRegistry.kt.
package androidx.test.internal.runner.intent

import android.content.Intent
import androidx.test.runner.intent.IntentCallback
import androidx.test.runner.intent.IntentMonitor

/** Robolectric signals every intent here. */
class IntentMonitorImpl : IntentMonitor {
    private val listeners = mutableSetOf<IntentCallback>()

    override fun addIntentCallback(callback: IntentCallback) {
        listeners.add(callback)
    }

    override fun removeIntentCallback(callback: IntentCallback) {
        listeners.remove(callback)
    }

    fun signalIntent(intent: Intent) = listeners.toList().forEach { it.onIntentSent(intent) }
}
