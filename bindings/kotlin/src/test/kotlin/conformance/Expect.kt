package conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What a path leads to in a typed answer; null where it leads nowhere. */
internal fun find(value: Any?, path: String): Found? {
    if (path == "$" || path.isEmpty()) return Found(value)
    val head = path.substringBefore('.')
    val rest = path.substringAfter('.', "")
    if (head == "*") {
        val items = (value as? List<*> ?: return null).map { find(it, rest) ?: return null }
        return Found(items.map { it.value })
    }
    val key = head.substringBefore('[')
    val found = when {
        key.isEmpty() -> Found(value)
        value is List<*> -> key.toIntOrNull()?.takeIf {
            it in value.indices
        }?.let { Found(value[it]) }
        else -> field(value, key)
    } ?: return null
    if ('[' !in head) return find(found.value, rest)
    if (!head.endsWith(']')) return null
    val picked = head.substringAfter('[').dropLast(1)
    val item = (found.value as? List<*>)?.firstOrNull { isPicked(it, picked) } ?: return null
    return find(item, rest)
}

/** Whether an item is the one asked for between brackets: `field=text`, or the name of a layer. */
private fun isPicked(item: Any?, picked: String): Boolean {
    fun has(name: String, expected: JsonElement) =
        field(item, name)?.let { plain(it.value) } == expected
    if ('=' in picked) {
        return has(picked.substringBefore('='), JsonPrimitive(picked.substringAfter('=')))
    }
    return has("layer", JsonPrimitive(picked.removeSuffix("@destination"))) &&
        (!picked.endsWith("@destination") || has("at_destination", JsonPrimitive(true)))
}

internal fun holds(expected: JsonElement, found: JsonElement): Boolean {
    fun contains(piece: JsonElement): Boolean = when (found) {
        is JsonArray -> piece in found
        else -> textOf(found)?.let { text -> textOf(piece)?.let { it in text } } ?: false
    }
    val only = (expected as? JsonObject)?.entries?.singleOrNull()
    return when (only?.key) {
        "\$contains" -> contains(only.value)
        "\$lacks" -> (found is JsonArray || textOf(found) != null) && !contains(only.value)
        "\$count" -> found is JsonArray && only.value == JsonPrimitive(found.size)
        else -> expected == found
    }
}
