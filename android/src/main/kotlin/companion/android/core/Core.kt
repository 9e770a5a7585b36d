package companion.android.core

import android.os.Handler
import android.os.Looper
import companion.app.CompanionApp
import companion.app.CompanionAppInterface
import companion.app.readGlance
import companion.app.readLabels
import companion.core.CompanionException
import companion.core.Context
import companion.core.GlanceView
import companion.core.KeyStore
import companion.core.Labels
import companion.core.Moment
import java.io.File
import java.time.Clock
import java.time.ZonedDateTime
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** What a question to the core is asked with. */
class Asked(val app: CompanionAppInterface, val context: Context)

/**
 * The only class that calls the core: never on the main thread, one question after another, and each
 * with the phone's time, zone and language.
 */
class Core(
    private val folder: File,
    private val keys: KeyStore,
    private val clock: () -> Clock = Clock::systemDefaultZone,
    private val worker: Executor = Executors.newSingleThreadExecutor(),
    /** Opens the stores; the tests count what is called on what it answers. */
    private val opening: (String, String, KeyStore) -> CompanionAppInterface = ::CompanionApp,
    private val language: () -> String,
) {
    private val main = Handler(Looper.getMainLooper())
    private var opened: CompanionAppInterface? = null

    /** Asks in the background and answers on the main thread, with a value or with what went wrong. */
    fun <T> ask(question: (Asked) -> T, answer: (Result<T>) -> Unit) {
        worker.execute {
            val result = runCatching { here(question) }
            main.post { answer(result) }
        }
    }

    /** Asks where the caller stands: for receivers and jobs that have a thread of their own. */
    fun <T> here(question: (Asked) -> T): T {
        check(Looper.myLooper() != Looper.getMainLooper()) {
            "the core was asked on the main thread"
        }
        return question(Asked(open(), Context(now(), language())))
    }

    /** The widget's file, which opens no store; none where it was never written. */
    fun glance(answer: (GlanceView?) -> Unit) = worker.execute {
        val glance = try {
            readGlance(folder.path, Context(now(), language()))
        } catch (_: CompanionException) {
            null
        }
        main.post { answer(glance) }
    }

    /** The words of the screens where no store opens, to say so. */
    fun words(answer: (Labels) -> Unit) = worker.execute {
        val labels = readLabels(language())
        main.post { answer(labels) }
    }

    /** The app leaves the screen: nothing decrypted stays, no file stays open. */
    fun pause() = worker.execute { synchronized(this) { opened }?.pause() }

    /** The app is in front again. */
    fun resume() = worker.execute { synchronized(this) { opened }?.resume() }

    /** The phone's time with its zone's offset, as the core wants it. */
    fun now(): Moment {
        val now = ZonedDateTime.now(clock())
        return Moment(now.toEpochSecond(), now.offset.totalSeconds)
    }

    @Synchronized
    private fun open(): CompanionAppInterface =
        opened ?: opening(folder.path, language(), keys).also { opened = it }
}
