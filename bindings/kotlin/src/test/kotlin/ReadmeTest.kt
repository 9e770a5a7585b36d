import companion.app.CompanionApp
import companion.core.CompanionException
import companion.core.Context
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.KeyStore
import companion.core.Moment
import companion.core.reason
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

class ReadmeTest {
    @get:Rule val temporary = TemporaryFolder()

    /** What stands between the marks stands in README too; `bindings/tests/readme.rs` compares. */
    @Test
    fun `the lines of README do what they say`() {
        val said = mutableListOf<String>()
        fun println(line: String) = said.add(line)
        val folder = temporary.root.path
        val keys: KeyStore = ToldKeys()
        // README begins
        val app = CompanionApp(folder, "en", keys) // keys: your KeyStore over the Android Keystore
        val now = Context(Moment(1_608_444_000, 4 * 3600), "en") // 20 December 2020, 10:00 in Baku
        val holder = DraftHolder(kind = "MYI", number = "myı 123 45 67")
        val query = DraftQuery(reason = "2", holders = listOf(holder), place = "baku")
        try {
            val message = app.permitDraft(query, now).drafts.first().messages.first()
            println("${message.recipient}: ${message.body}") // 8103: 2 MYI1234567
        } catch (error: CompanionException) {
            println(error.reason) // what is wrong and what to do, in the person's language
        }
        app.pause() // in the background: no file stays open
        app.shutDown()
        // README ends
        assertEquals(listOf("8103: 2 MYI1234567"), said)
    }
}
