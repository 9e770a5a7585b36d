import companion.app.CompanionApp
import companion.core.CompanionException
import companion.core.Context
import companion.core.KeyStore
import companion.core.KeyStoreException
import companion.core.Moment
import companion.core.reason
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.util.concurrent.CountDownLatch

class LifeTest {
    @get:Rule val folder = TemporaryFolder()

    private val context = Context(Moment(1_795_586_400, 4 * 3600), "en")

    private fun open(keys: KeyStore = ToldKeys()) = CompanionApp(folder.root.path, "en", keys)

    /** What needs the key before anything is stored: to look needs none. */
    private fun ask(app: CompanionApp) = app.remindersSeen(emptyList(), context)

    @Test
    fun `a panic is an error and the next call works`() {
        open().use { app ->
            assertThrows(CompanionException.Internal::class.java) { app.panicForTest(context) }
            assertEquals(0, app.documents(context).size)
        }
    }

    @Test
    fun `a key store that throws what it does not declare is a clear error`() {
        open(ToldKeys { error("no such alias") }).use { app ->
            val error =
                assertThrows(CompanionException.KeyFailed::class.java) { ask(app) }
            // What it says was meant for nobody.
            assertFalse(error.reason, "no such alias" in error.reason)
        }
    }

    @Test
    fun `a key store that fails is a clear error`() {
        open(ToldKeys { throw KeyStoreException.Failed("keymaster -49") }).use { app ->
            val error =
                assertThrows(CompanionException.KeyFailed::class.java) { ask(app) }
            assertTrue(error.reason, "keymaster -49" in error.reason)
        }
    }

    @Test
    fun `a key store that calls the app is refused`() {
        var later: CompanionApp? = null
        open(ToldKeys { later?.documents(context) }).use { app ->
            later = app
            assertThrows(CompanionException.KeyFailed::class.java) { ask(app) }
        }
    }

    @Test
    fun `a key store that does not answer is given up with a clear error`() {
        val answer = CountDownLatch(1)
        open(ToldKeys { answer.await() }).use { app ->
            val error =
                assertThrows(CompanionException.KeyFailed::class.java) { ask(app) }
            assertTrue(error.reason, "does not answer" in error.reason)
            answer.countDown()
        }
    }

    @Test
    fun `after shut_down every call fails`() {
        open().use { app ->
            assertNull(app.home("baku", null, context).vaultProblem)
            app.shutDown()
            assertThrows(CompanionException.Closed::class.java) { app.documents(context) }
        }
    }
}
