package conformance

import companion.core.BackupView
import companion.core.CompanionException
import companion.core.Context
import companion.core.code
import companion.core.reason
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

internal class Step(
    val at: String,
    val call: String,
    val phone: String,
    val key: KeyState?,
    val language: String?,
    val input: JsonObject,
    val save: JsonElement?,
    val expect: JsonObject,
    val error: String?,
)

/** What a step that ends with an error answers. */
internal data class Said(val reason: String)

internal fun step(json: JsonObject): Step = json.whole {
    Step(
        at = needed("at"),
        call = needed("call"),
        phone = text("phone") ?: "first",
        key = text("key")?.let(::keyState),
        language = text("language"),
        input = entries("input") ?: JsonObject(emptyMap()),
        save = any("save"),
        expect = entries("expect") ?: JsonObject(emptyMap()),
        error = text("error"),
    )
}

private fun keyState(name: String): KeyState =
    KeyState.entries.find { it.name.lowercase() == name } ?: throw Wrong("there is no key $name")

/** The steps of one scenario, which share phones, the ids that they save, and the last backup. */
internal class Steps(private val phones: Phones, private val language: String) {
    private val saved = mutableMapOf<String, String>()
    private var backup: BackupView? = null

    /** Makes one step; throws [Wrong] with everything that is wrong with it. */
    fun run(step: Step) {
        val answer = answer(step)
        step.save?.let { save(it, answer) }
        val wrong = step.expect.mapNotNull { (path, value) ->
            val expected = filled(value)
            val found = find(answer, path)?.let { plain(it.value) }
            when {
                found == null -> "$path: leads nowhere"
                holds(expected, found) -> null
                else -> "$path: expected $expected, found $found"
            }
        }
        if (wrong.isNotEmpty()) throw Wrong(wrong.joinToString("\n    "))
    }

    private fun answer(step: Step): Any? {
        val context = Context(now = momentOf(step.at), language = step.language ?: language)
        val input = Input(JsonObject(step.input.mapValues { (_, value) -> filled(value) }))
        val phone = phones.named(step.phone)
        step.key?.let(phone::setKey)
        val answer = try {
            call(phone.app, step.call, input, context, backup)
        } catch (error: CompanionException) {
            input.allTaken()
            val (code, reason) = error.code to error.reason
            if (code != step.error) {
                throw Wrong("error ${step.error ?: "none"} expected, found $code: $reason")
            }
            if (reason.isBlank()) throw Wrong("the error gives no reason")
            return Said(reason)
        }
        if (step.error != null) throw Wrong("error ${step.error} expected, but it succeeded")
        if (answer is BackupView) backup = answer
        return answer
    }

    /** The value with every `"$name"` replaced by the id saved under that name. */
    private fun filled(value: JsonElement): JsonElement = when (value) {
        is JsonArray -> JsonArray(value.map(::filled))
        is JsonObject -> JsonObject(value.mapValues { (_, item) -> filled(item) })
        else -> textOf(value)?.takeIf { it.startsWith('$') }?.drop(1)?.let { name ->
            JsonPrimitive(saved[name] ?: throw Wrong("nothing was saved as $name"))
        } ?: value
    }

    private fun save(names: JsonElement, answer: Any?) {
        val isBoard = field(answer, "drafts") != null
        fun path(index: Int) = if (isBoard) "drafts.$index.id" else "id"
        val paths = when (names) {
            is JsonArray -> names.mapIndexed { index, name -> textOf(name) to path(index) }
            is JsonObject -> names.map { (name, path) -> name to textOf(path).orEmpty() }
            else -> listOf(textOf(names) to path(0))
        }
        for ((name, path) in paths) {
            val id = find(answer, path)?.value as? String ?: throw Wrong("$path is no id to save")
            saved[name ?: throw Wrong("save: $names is no name")] = id
        }
    }
}
