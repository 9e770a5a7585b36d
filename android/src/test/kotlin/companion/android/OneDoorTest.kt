package companion.android

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** Only `core/Core.kt` calls the core: there it is off the main thread, told the time and in turn. */
class OneDoorTest {
    private val sources = File("src/main/kotlin/companion/android")

    @Test
    fun `nothing else names the bindings' object`() {
        val files = sources.walk().filter { it.extension == "kt" }.toList()
        assertTrue("no sources in ${sources.absolutePath}", files.size > 1)
        val calling = files.filter { file -> DOOR.containsMatchIn(file.readText()) }
        assertEquals(
            listOf("core/Core.kt"),
            calling.map {
                it.relativeTo(sources).invariantSeparatorsPath
            },
        )
    }

    private companion object {
        /** Imported or written out; `companion.app` alone would also be a variable's end. */
        val DOOR = Regex("""\bcompanion\.app\.[A-Za-z*`]""")
    }
}
