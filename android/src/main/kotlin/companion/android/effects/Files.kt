package companion.android.effects

import android.content.ContentResolver
import android.net.Uri
import java.io.ByteArrayOutputStream

/** More than the core takes: it refuses the file, and says so. */
private const val MOST = 64 * 1024 * 1024 + 1
private const val PIECE = 64 * 1024

/**
 * Files that the person chose; whoever keeps them may be another app, far away, or gone. Slow: never
 * on the main thread.
 */
class Files(private val resolver: ContentResolver) {
    /** Whether it was written. */
    fun write(to: Uri, bytes: ByteArray): Boolean = orNull {
        resolver.openOutputStream(to, "wt")?.use { it.write(bytes) }
    } != null

    /** None where it cannot be read. */
    fun read(from: Uri): ByteArray? = orNull {
        resolver.openInputStream(from)?.use { file ->
            val read = ByteArrayOutputStream()
            val piece = ByteArray(PIECE)
            while (read.size() < MOST) {
                val count = file.read(piece)
                if (count < 0) break
                read.write(piece, 0, count)
            }
            read.toByteArray()
        }
    }

    /** Whatever the other app throws comes through: not only what the disk does. */
    private fun <T> orNull(work: () -> T?): T? = try {
        work()
    } catch (_: Exception) {
        null
    }
}
