package conformance

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File

/**
 * The scenarios of `tests/vectors/` through the typed methods, as
 * `bindings/tests/conformance/main.rs` runs them in Rust and explains them.
 */
class ConformanceTest {
    @get:Rule val folder = TemporaryFolder()

    private val beginnings by lazy { Beginnings(folder::newFolder) }
    private val failures = mutableListOf<String>()

    @Test
    fun `every scenario`() {
        val files = told("COMPANION_VECTORS").listFiles().orEmpty()
        val total = files.filter { it.extension == "json" }.sorted().sumOf { file ->
            val scenarios = Json.parseToJsonElement(file.readText()) as JsonArray
            scenarios.forEach { scenario(file, it as JsonObject) }
            println("${file.nameWithoutExtension}: ${scenarios.size} scenarios")
            scenarios.size
        }
        println("all: $total scenarios")
        assertTrue("${failures.size} failed:\n${failures.joinToString("\n")}", failures.isEmpty())
    }

    private fun scenario(file: File, json: JsonObject) = json.whole {
        val name = needed("name")
        val pack = needed("pack")
        val language = text("language") ?: "en"
        val steps = items("steps").map { step(it as JsonObject) }
        Phones(beginnings, pack).use { phones ->
            val run = Steps(phones, language)
            steps.forEachIndexed { index, step ->
                try {
                    run.run(step)
                } catch (wrong: Wrong) {
                    val which = "${file.name}, $name, step ${index + 1} (${step.call})"
                    failures += "$which:\n    ${wrong.message}"
                    return@use
                }
            }
        }
    }

    @Test
    fun `moments are written as the core writes them`() {
        for (text in listOf(
            "2020-12-20T10:00:00+04:00",
            "2021-01-01T00:00:00+00:00",
            "2021-01-01T00:00:00-03:30",
        )) {
            assertEquals(text, written(momentOf(text)))
        }
    }
}
