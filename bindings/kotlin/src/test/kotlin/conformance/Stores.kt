package conformance

import companion.app.CompanionApp
import companion.core.Context
import companion.core.KeyStore
import java.io.File

/** A folder that `cargo xtask` tells of. */
internal fun told(name: String): File =
    File(System.getenv(name) ?: error("$name is not set: run `cargo xtask kotlin test`"))

/** The stores as they are before the first step, made once for each pack and then copied. */
internal class Beginnings(private val newFolder: () -> File) {
    private val made = mutableMapOf<String, File>()

    /** Opens empty stores with a pack. */
    fun begin(pack: String, keys: KeyStore): CompanionApp {
        val beginning = made.getOrPut(pack) { newFolder().also { make(pack, it) } }
        return open(newFolder().also { beginning.copyRecursively(it) }, keys)
    }

    private fun make(pack: String, folder: File) {
        open(folder, Keys(first = 0)).use { app ->
            if (pack != "embedded") {
                val context = Context(momentOf("2020-01-01T00:00:00Z"), "en")
                app.importRules(told("COMPANION_PACKS").resolve("$pack.json").readBytes(), context)
            }
            // Nothing is open while it is copied.
            app.shutDown()
        }
    }

    private fun open(folder: File, keys: KeyStore) = CompanionApp(folder.path, "en", keys)
}
