package conformance

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

private const val KEEP = """"call": "permit_keep", "input": {"id": "x", "keep": true}"""

private const val PASSPHRASE = """"input": {"passphrase": "correct horse"}"""

/** The runner itself: what is wrong is noticed, and what is right is not. */
class RunnerTest {
    @get:Rule val folder = TemporaryFolder()

    private val phones by lazy { Phones(Beginnings(folder::newFolder), "embedded") }
    private val steps by lazy { Steps(phones, "en") }

    private fun run(rest: String) {
        val json = """{"at": "2020-12-20T10:00:00+04:00", $rest}"""
        steps.run(step(Json.parseToJsonElement(json) as JsonObject))
    }

    private fun status(expect: String) = run(""""call": "status", "expect": {$expect}""")

    private fun wrong(said: String, run: () -> Unit) {
        val message = assertThrows(Wrong::class.java, run).message.orEmpty()
        assertTrue(message, said in message)
    }

    @Test
    fun `what is right passes`() {
        status(""""permit_needed": null, "level": "needs_choice"""")
        run("""$KEEP, "error": "no_such_permit"""")
    }

    @Test
    fun `a wrong value is noticed`() {
        wrong("level: expected") { status(""""level": "not_needed"""") }
        wrong("freshness.version: expected") { status(""""freshness.version": "2"""") }
        wrong("layers: expected") { status(""""layers": {"${'$'}count": 99}""") }
        wrong("headline: expected") { status(""""headline": {"${'$'}contains": "no such"}""") }
        wrong("level: expected") { status(""""level": {"${'$'}lacks": "needs"}""") }
    }

    @Test
    fun `a path that leads nowhere is noticed`() {
        wrong("levle: leads nowhere") { status(""""levle": null""") }
        wrong("permit_needed.x: leads nowhere") { status(""""permit_needed.x": null""") }
        wrong("layers.99: leads nowhere") { status(""""layers.99": null""") }
    }

    @Test
    fun `an error that differs is noticed`() {
        wrong("found no_such_permit") { run(KEEP) }
        wrong("found no_such_permit") { run("""$KEEP, "error": "storage"""") }
        wrong("reason: expected") {
            run("""$KEEP, "error": "no_such_permit", "expect": {"reason": "another"}""")
        }
        wrong("it succeeded") { run(""""call": "status", "error": "storage"""") }
    }

    @Test
    fun `what nobody knows is noticed`() {
        wrong("no call permit_burn") { run(""""call": "permit_burn"""") }
        wrong("palce is not known") { run(""""call": "status", "input": {"palce": "x"}""") }
        wrong("saved as nobody") {
            run(""""call": "permit_sent", "input": {"id": "${'$'}nobody"}""")
        }
        wrong("exepct is not known") { run(""""call": "status", "exepct": {}""") }
        wrong("no key lost") { run(""""call": "status", "key": "lost"""") }
    }

    @Test
    fun `what was not backed up is noticed`() {
        wrong("nothing was backed up") { run(""""call": "backup_saved"""") }
        wrong("nothing was backed up") { run(""""call": "restore", $PASSPHRASE""") }
    }

    @Test
    fun `another phone has nothing of the first and its key does not change`() {
        run(""""call": "add_person", "input": {"name": "AYSE"}, "expect": {"name": "AYSE"}""")
        run(""""phone": "new", "key": "locked", "call": "people", "expect": {"${'$'}": []}""")
        run(""""call": "people", "expect": {"*.name": ["AYSE"]}""")
        wrong("found key_locked") { run(""""key": "locked", "call": "people"""") }
    }
}
