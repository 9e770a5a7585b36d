package companion.android

import android.content.Intent
import android.os.Looper
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import companion.android.core.Asked
import companion.android.core.Core
import companion.android.core.PhoneKeys
import companion.android.ui.Route
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import java.io.Closeable
import java.io.File
import java.time.Clock
import java.time.OffsetDateTime
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** A new phone with the real core, at a moment that the test says, waiting for every answer. */
class TestPhone(at: String, language: String = "en") : Closeable {
    val app: App = RuntimeEnvironment.getApplication() as App
    private val thread = Executors.newSingleThreadExecutor()
    private var now = OffsetDateTime.parse(at)
    private var held: ArrayDeque<Runnable>? = null

    /** What is called on the core's object, where a test asks for it. */
    val counted = Counted()
    var core: Core
        private set

    init {
        FakeKeystore.install()
        app.noBackupFilesDir.listFiles().orEmpty().forEach(File::deleteRecursively)
        app.language.keep(language)
        // The first start is asked for by the tests of it.
        app.start.isOver = true
        core = newCore()
        app.core = core
        // Not the main thread, and answered when the test goes on, as the core is.
        app.worker = Executor { task -> thread.submit(task).get() }
    }

    private fun newCore() = Core(
        folder = File(app.noBackupFilesDir, "companion"),
        keys = PhoneKeys(app),
        clock = { Clock.fixed(now.toInstant(), now.offset) },
        // Another thread, as on a phone, and yet everything is answered when the test goes on.
        worker = Executor { task -> held?.addLast(task) ?: thread.submit(task).get() },
        opening = counted::open,
        language = app.language::current,
    )

    /** The core is slow from now on: each answer is waited for until `answer` lets it come. */
    fun hold() {
        held = ArrayDeque()
    }

    /** Lets the core answer what it was asked first; whether it was asked anything. */
    fun answer(): Boolean {
        val task = held?.removeFirstOrNull() ?: return false
        thread.submit(task).get()
        idle()
        return true
    }

    /** Everything is answered, and at once again. */
    fun release() {
        do {
            val isMore = answer()
        } while (isMore)
        held = null
    }

    /** Time goes on, or back. */
    fun goTo(at: String) {
        now = OffsetDateTime.parse(at)
    }

    /** The system ended the process and begins a new one: what was in memory is gone. */
    fun startAnew() {
        core = newCore()
        app.core = core
        app.lock = Lock(app)
        app.inbox.clear()
    }

    /** Tells the core something, as a screen would. */
    fun <T> tell(question: (Asked) -> T): T = thread.submit<T> { core.here(question) }.get()

    fun open(route: Route? = null): ActivityController<MainActivity> {
        val intent = Intent(app, MainActivity::class.java)
            .setData(route?.let(Trail::encode))
        val controller = Robolectric.buildActivity(MainActivity::class.java, intent).setup()
        idle()
        return controller
    }

    override fun close() {
        thread.shutdown()
        FakeKeystore.remove()
    }

    companion object {
        fun idle() = shadowOf(Looper.getMainLooper()).idle()
    }
}

/** Every view of the screen, from the top. */
fun MainActivity.views(): List<View> = views(window.decorView)

private fun views(view: View): List<View> = listOf(view) +
    if (view is ViewGroup) {
        (0 until view.childCount).flatMap {
            views(view.getChildAt(it))
        }
    } else {
        emptyList()
    }

/** What can be read, in order. */
fun MainActivity.texts(): List<String> = views().filterIsInstance<TextView>().filter {
    it.visibility == View.VISIBLE
}.map { it.text.toString() }

/** Taps the first view that says so, to the eye or to TalkBack. */
fun MainActivity.tap(said: String) {
    val view = views().firstOrNull { view ->
        view.isClickable && (
            (view as? TextView)?.text?.contains(said) == true ||
                view.contentDescription?.contains(said) == true
            )
    }
    checkNotNull(view) { "nothing to tap says $said; there is ${texts()}" }.performClick()
    TestPhone.idle()
}
