package conformance

import companion.core.Moment
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.reflect.KClass
import kotlin.reflect.KProperty1
import kotlin.reflect.full.declaredMemberProperties

/** A typed value that a path leads to; it may be null, which is not the same as leading nowhere. */
internal class Found(val value: Any?)

private val known = HashMap<KClass<*>, Map<String, KProperty1<out Any, *>>>()

/** The properties of a record as the vectors name them: `validUntil` is `valid_until`. */
private fun fieldsOf(record: Any): Map<String, KProperty1<out Any, *>> =
    known.getOrPut(record::class) {
        check(record::class.isData) { "${record::class} is no record" }
        record::class.declaredMemberProperties.associateBy { snake(it.name) }
    }

private val CAPITAL = Regex("[A-Z]")

private fun snake(name: String) = name.replace(CAPITAL) { "_" + it.value.lowercase() }

/** A field of a record or an entry of a map. */
internal fun field(of: Any?, name: String): Found? = when {
    of is Map<*, *> -> if (of.containsKey(name)) Found(of[name]) else null
    of == null || !of::class.isData || of is Moment -> null
    else -> fieldsOf(of)[name]?.let { Found(it.getter.call(of)) }
}

/** What a typed value is in the vectors. */
internal fun plain(value: Any?): JsonElement = when (value) {
    null, Unit -> JsonNull
    is String -> JsonPrimitive(value)
    is Boolean -> JsonPrimitive(value)
    is UInt -> JsonPrimitive(value.toLong())
    is Int -> JsonPrimitive(value)
    is Enum<*> -> JsonPrimitive(value.name.lowercase())
    is Moment -> JsonPrimitive(written(value))
    is List<*> -> JsonArray(value.map(::plain))
    is Map<*, *> -> JsonObject(value.entries.associate { it.key.toString() to plain(it.value) })
    else -> JsonObject(fieldsOf(value).mapValues { plain(it.value.getter.call(value)) })
}
