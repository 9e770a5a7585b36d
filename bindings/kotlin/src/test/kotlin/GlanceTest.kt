import companion.app.CompanionApp
import companion.app.readGlance
import companion.core.CompanionException
import companion.core.Context
import companion.core.Level
import companion.core.Moment
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

class GlanceTest {
    @get:Rule val folder = TemporaryFolder()

    private val context = Context(Moment(1_795_586_400, 4 * 3600), "en")

    @Test
    fun `a widget reads without the app what the app wrote`() {
        val path = folder.root.path
        assertThrows(CompanionException.Input::class.java) { readGlance(path, context) }
        val written = CompanionApp(path, "en", ToldKeys()).use { app ->
            app.writeGlance(context).also { app.shutDown() }
        }
        val read = readGlance(path, context)
        assertEquals(written, read)
        assertEquals(Level.NOT_NEEDED, read.entries.first().level)
    }
}
