import companion.app.CompanionApp
import companion.core.Context
import companion.core.Moment
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.charset.MalformedInputException

/** What UniFFI itself throws, as bindings/README.md tells shells. */
class OutsideTest {
    @get:Rule val folder = TemporaryFolder()

    private val context = Context(Moment(1_795_586_400, 4 * 3600), "en")

    @Test
    fun `half a character is refused, and cleaned it is not`() {
        val cut = "MYI 1234567 \uD83D"
        CompanionApp(folder.root.path, "en", ToldKeys()).use { app ->
            assertThrows(MalformedInputException::class.java) { app.scan(cut, context) }
            val clean = cut.encodeToByteArray().decodeToString()
            assertEquals("1234567", app.scan(clean, context).documents.single().number.takeLast(7))
            app.shutDown()
        }
    }

    @Test
    fun `a closed object is a mistake of the shell, not an error of the app`() {
        val app = CompanionApp(folder.root.path, "en", ToldKeys())
        app.shutDown()
        app.close()
        assertThrows(IllegalStateException::class.java) { app.people(context) }
    }
}
