import companion.app.CompanionApp
import companion.core.CompanionException
import companion.core.Context
import companion.core.DocumentInput
import companion.core.Moment
import companion.core.StatusQuery
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutionException
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit.SECONDS

class ThreadsTest {
    @get:Rule val folder = TemporaryFolder()

    private val threads = Executors.newFixedThreadPool(2)
    private val context = Context(Moment(1_795_586_400, 4 * 3600), "en")

    @After
    fun end() {
        threads.shutdownNow()
    }

    @Test
    fun `two threads read while one writes`() {
        CompanionApp(folder.root.path, "en", ToldKeys()).use { app ->
            val readers = List(2) {
                threads.submit {
                    var last = 0
                    while (last < 20 && !Thread.interrupted()) {
                        val now = app.documents(context).size
                        check(now >= last) { "what was stored is gone: $last, then $now" }
                        last = now
                        app.home(null, null, context)
                    }
                }
            }
            repeat(20) { app.addDocument(document("${1_000_000 + it}"), context) }
            readers.forEach { it.get(60, SECONDS) }
        }
    }

    @Test
    fun `a slow key store holds up neither pause nor what needs no key`() {
        val isAsked = CountDownLatch(1)
        val mayAnswer = CountDownLatch(1)
        val slow = ToldKeys {
            isAsked.countDown()
            mayAnswer.await(30, SECONDS)
        }
        CompanionApp(folder.root.path, "en", slow).use { app ->
            val reading = threads.submit { app.remindersSeen(emptyList(), context) }
            assertTrue("the key store was not asked", isAsked.await(30, SECONDS))
            app.status(StatusQuery(place = "baku"), context)
            app.pause()
            assertEquals("it waited for the key store", 1, mayAnswer.count)
            assertTrue("it waited for the key store", !reading.isDone)
            mayAnswer.countDown()
            // Put away meanwhile: the key opens nothing.
            val error = assertThrows(ExecutionException::class.java) { reading.get(30, SECONDS) }
            assertEquals(CompanionException.Paused::class, error.cause!!::class)
        }
    }

    private fun document(number: String) = DocumentInput(kind = "MYI", number = number)
}
