// Stands for the part of androidx.test:monitor that Robolectric asks for: only Google's own
// repository publishes it, and the tests must run where that is not reached.
package androidx.test.platform.app

import android.app.Instrumentation
import android.os.Bundle

/** Keeps what Robolectric registers, and takes it away again after each test. */
object InstrumentationRegistry {
    private var registered: Instrumentation? = null
    private var told = Bundle.EMPTY

    @JvmStatic
    fun getInstrumentation(): Instrumentation = checkNotNull(registered)

    @JvmStatic
    fun getArguments(): Bundle = Bundle(told)

    @JvmStatic
    fun registerInstance(instrumentation: Instrumentation?, arguments: Bundle?) {
        registered = instrumentation
        told = Bundle(arguments ?: Bundle.EMPTY)
    }
}
