import companion.app.CompanionApp
import companion.core.Context
import companion.core.Moment
import companion.core.PersonInput
import conformance.told
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

private const val LOCKED = "rules.db locked\nvault.db locked\n"
private const val FREE = "rules.db free\nvault.db free\n"

class PauseTest {
    @get:Rule val folder = TemporaryFolder()

    private val context = Context(Moment(1_795_586_400, 4 * 3600), "en")

    /** What another process says that tries an exclusive transaction on every database. */
    private fun fromOutside(): String {
        val command = listOf(told("COMPANION_EXCLUSIVE").path, folder.root.path)
        val process = ProcessBuilder(command).redirectErrorStream(true).start()
        return process.inputStream.bufferedReader().readText().also { process.waitFor() }
    }

    @Test
    fun `after pause another process has every database for itself`() {
        CompanionApp(folder.root.path, "en", ToldKeys()).use { app ->
            app.addPerson(person("ANNA"), context)
            assertEquals("an idle connection holds a lock", LOCKED, fromOutside())
            app.pause()
            assertEquals(FREE, fromOutside())
            // What comes while it is paused leaves no lock either.
            assertEquals(1, app.people(context).size)
            assertEquals(FREE, fromOutside())
            app.resume()
            assertEquals(1, app.people(context).size)
            app.about(context)
            assertEquals(LOCKED, fromOutside())
            app.shutDown()
            assertEquals(FREE, fromOutside())
        }
    }

    private fun person(name: String) = PersonInput(name = name)
}
