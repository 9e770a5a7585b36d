// See InstrumentationRegistry.kt.
package androidx.test.internal.runner.lifecycle

import android.app.Activity
import android.app.Application
import androidx.test.runner.lifecycle.ActivityLifecycleCallback
import androidx.test.runner.lifecycle.ActivityLifecycleMonitor
import androidx.test.runner.lifecycle.ApplicationLifecycleCallback
import androidx.test.runner.lifecycle.ApplicationLifecycleMonitor
import androidx.test.runner.lifecycle.ApplicationStage
import androidx.test.runner.lifecycle.Stage
import java.util.WeakHashMap

/** Robolectric signals every stage of an activity here. */
class ActivityLifecycleMonitorImpl : ActivityLifecycleMonitor {
    private val listeners = mutableSetOf<ActivityLifecycleCallback>()
    private val reached = WeakHashMap<Activity, Stage>()

    override fun addLifecycleCallback(callback: ActivityLifecycleCallback) {
        listeners.add(callback)
    }

    override fun removeLifecycleCallback(callback: ActivityLifecycleCallback) {
        listeners.remove(callback)
    }

    override fun getLifecycleStageOf(activity: Activity): Stage = reached.getValue(activity)

    override fun getActivitiesInStage(stage: Stage): Collection<Activity> =
        reached.entries.filter { it.value == stage }.map { it.key }

    fun signalLifecycleChange(stage: Stage, activity: Activity) {
        reached[activity] = stage
        listeners.toList().forEach { it.onActivityLifecycleChanged(activity, stage) }
    }
}

/** Robolectric signals every stage of the application here. */
class ApplicationLifecycleMonitorImpl : ApplicationLifecycleMonitor {
    private val listeners = mutableSetOf<ApplicationLifecycleCallback>()

    override fun addLifecycleCallback(callback: ApplicationLifecycleCallback) {
        listeners.add(callback)
    }

    override fun removeLifecycleCallback(callback: ApplicationLifecycleCallback) {
        listeners.remove(callback)
    }

    fun signalLifecycleChange(application: Application, stage: ApplicationStage) =
        listeners.toList().forEach { it.onApplicationLifecycleChanged(application, stage) }
}
