package companion.android

import android.app.Application
import android.content.Context
import android.content.res.Configuration
import companion.android.core.Core
import companion.android.core.PhoneKeys
import companion.android.ui.Incoming
import java.io.File
import java.util.Locale
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** The process: one core for activity, receivers, jobs, tile and widget. */
class App : Application() {
    val language by lazy { Language(this) }

    val start by lazy { Start(this) }

    /** As long as the process: a new one begins shut. */
    var lock = Lock(this)

    /** Files that were chosen and not taken in yet; never written anywhere. */
    val inbox = ConcurrentHashMap<Incoming, ByteArray>()

    /** For what may take long and is none of the core's: the core must not wait for a cloud. */
    var worker: Executor = Executors.newCachedThreadPool()

    var core: Core? = null
        get() = field ?: newCore().also { field = it }

    private fun newCore() = Core(
        // Kept out of backups and transfers: without its key nothing there can be read.
        folder = File(noBackupFilesDir, "companion"),
        keys = PhoneKeys(this),
        language = language::current,
    )
}

/** The same context in the language of the app, whatever the phone's is. */
fun Context.inLanguage(): Context {
    val language = (applicationContext as App).language.current()
    val configuration = Configuration(resources.configuration)
    configuration.setLocale(Locale.forLanguageTag(language))
    return createConfigurationContext(configuration)
}

/** Whether the questions of the first start were answered or passed by. */
class Start(app: Application) {
    private val kept = app.getSharedPreferences("start", Application.MODE_PRIVATE)

    var isOver: Boolean
        get() = kept.getBoolean(KEY, false)
        set(value) = kept.edit().putBoolean(KEY, value).apply()

    private companion object {
        const val KEY = "over"
    }
}

/** The language that was chosen, kept where it is readable while the vault is locked. */
class Language(app: Application) {
    private val kept = app.getSharedPreferences("language", Application.MODE_PRIVATE)

    fun current(): String = kept.getString(KEY, null) ?: Locale.getDefault().language

    /** What the core's settings say; none follows the phone. */
    fun keep(language: String?) = kept.edit().putString(KEY, language).apply()

    private companion object {
        const val KEY = "language"
    }
}
