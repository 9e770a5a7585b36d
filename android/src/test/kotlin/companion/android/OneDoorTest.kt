package companion.android

import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.io.File

/** Only `core/Core.kt` calls the core: there it is off the main thread, told the time and in turn. */
@RunWith(RobolectricTestRunner::class)
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

    @Test
    fun `asked on the main thread it throws, in the background it answers`() {
        TestPhone(Stored.AT).use { phone ->
            val error = assertThrows(IllegalStateException::class.java) {
                phone.core.here { it.app.people(it.context) }
            }
            assertEquals("the core was asked on the main thread", error.message)
            assertEquals(emptyList<Any>(), phone.tell { it.app.people(it.context) })
        }
    }

    @Test
    fun `nothing is written into the log of the phone`() {
        val writing = sources.walk().filter { it.extension == "kt" }
            .filter { LOG.containsMatchIn(it.readText()) }
        assertEquals(emptyList<File>(), writing.toList())
    }

    private companion object {
        /** Imported or written out; `companion.app` alone would also be a variable's end. */
        val DOOR = Regex("""\bcompanion\.app\.[A-Za-z*`]""")

        /** Whatever another app with the right to read the log, or a computer, would see. */
        val LOG = Regex("""android\.util\.Log\b|\bLog\.[a-z]+\(|\bprintln\(|printStackTrace""")
    }
}
