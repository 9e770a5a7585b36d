package conformance

import companion.core.ApplicationInput
import companion.core.BackupView
import companion.core.DeviceState
import companion.core.DocumentInput
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.EventInput
import companion.core.Moment
import companion.core.PersonInput
import companion.core.Platform
import companion.core.SendingState
import companion.core.SettingsInput
import companion.core.StatusQuery
import companion.core.StayInput
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.longOrNull

/** A step that does not hold, or a vector that has a mistake. */
internal class Wrong(message: String) : Exception(message)

/** The fields of an object, each taken once; what is left over is a mistake of the vector. */
internal class Input(fields: JsonObject) {
    private val left = fields.toMutableMap()

    fun any(key: String): JsonElement? = left.remove(key)

    fun text(key: String): String? = any(key)?.let { textOf(it, key) }

    fun needed(key: String): String = text(key) ?: throw Wrong("input $key is missing")

    fun moment(key: String): Moment? = text(key)?.let(::momentOf)

    fun truth(key: String): Boolean {
        val value = any(key)
        val truth = (value as? JsonPrimitive)?.takeUnless { it.isString }?.booleanOrNull
        return truth ?: throw Wrong("input $key: $value is not true or false")
    }

    fun list(key: String): List<String> = items(key).map { textOf(it, key) }

    fun items(key: String): List<JsonElement> = when (val value = any(key)) {
        null -> emptyList()
        is JsonArray -> value
        else -> throw Wrong("input $key: $value is not a list")
    }

    fun entries(key: String): JsonObject? = when (val value = any(key)) {
        null -> null
        is JsonObject -> value
        else -> throw Wrong("input $key: $value is not an object")
    }

    fun status() = StatusQuery(place = text("place"), to = text("to"), person = text("person"))

    fun draft() = DraftQuery(
        reason = text("reason"),
        errand = text("errand"),
        holders = items("holders").map(::holder),
        place = text("place"),
        to = text("to"),
        fields = texts("fields"),
        after = text("after"),
    )

    fun person() = PersonInput(
        name = text("name"),
        citizenship = text("citizenship"),
        born = text("born"),
        place = text("place"),
        departure = text("departure"),
        intent = text("intent"),
        host = text("host"),
        fields = texts("fields"),
    )

    fun document() = DocumentInput(
        kind = text("kind"),
        number = text("number"),
        person = text("person"),
        issued = text("issued"),
        validUntil = text("valid_until"),
        days = text("days"),
        answers = texts("answers"),
    )

    fun stay() = StayInput(
        person = text("person"),
        entered = needed("entered"),
        basis = text("basis"),
        document = text("document"),
        days = number("days"),
    )

    fun application() = ApplicationInput(
        kind = needed("kind"),
        applied = text("applied"),
        person = text("person"),
        document = text("document"),
    )

    fun event() = EventInput(
        kind = needed("kind"),
        day = text("day"),
        person = text("person"),
        document = text("document"),
    )

    fun settings() =
        SettingsInput(language = text("language"), leads = texts("leads"), quiet = text("quiet"))

    /** `ios`, `android`, or `android_exact` where exact alarms are allowed. */
    fun platform(): Platform = when (val name = needed("platform")) {
        "ios" -> Platform.Ios
        "android" -> Platform.Android(exactAlarms = false)
        "android_exact" -> Platform.Android(exactAlarms = true)
        else -> throw Wrong("there is no platform $name")
    }

    fun device(): DeviceState? = entries("device")?.whole {
        DeviceState(
            notificationsAllowed = truth("notifications_allowed"),
            isRestricted = truth("is_restricted"),
        )
    }

    fun sending(): SendingState = entries("phone")?.whole {
        SendingState(
            hasSmsApp = truth("has_sms_app"),
            sims = number("sims"),
            simCountry = text("sim_country"),
        )
    } ?: throw Wrong("input phone is missing")

    /** The file to restore: the last backup, unless `bytes` asks for another. */
    fun bytes(last: BackupView?): ByteArray {
        val which = text("bytes")
        if (which == "not_a_backup") return "not a backup".encodeToByteArray()
        val bytes = last?.bytes?.copyOf() ?: throw Wrong("nothing was backed up")
        when (which) {
            null -> {}
            "damaged" -> bytes[bytes.lastIndex] = (bytes.last().toInt() xor 1).toByte()
            else -> throw Wrong("there are no bytes $which")
        }
        return bytes
    }

    /** The file of a pack of `tests/packs/`. */
    fun pack(): ByteArray = told("COMPANION_PACKS").resolve("${needed("pack")}.json").readBytes()

    fun allTaken() {
        left.keys.firstOrNull()?.let { throw Wrong("input $it is not known here") }
    }

    private fun number(key: String): UInt? = any(key)?.let { value ->
        val number = (value as? JsonPrimitive)?.takeUnless { it.isString }?.longOrNull
        number?.takeIf { it in 0..UInt.MAX_VALUE.toLong() }?.toUInt()
            ?: throw Wrong("input $key: $value is not a number")
    }

    private fun texts(key: String): Map<String, String> =
        entries(key).orEmpty().mapValues { textOf(it.value, key) }

    private fun holder(value: JsonElement): DraftHolder {
        val fields = value as? JsonObject ?: throw Wrong("a holder is not an object")
        return fields.whole {
            DraftHolder(
                document = text("document"),
                kind = text("kind"),
                number = text("number"),
                person = text("person"),
            )
        }
    }

    private fun textOf(value: JsonElement, key: String): String =
        textOf(value) ?: throw Wrong("input $key: $value is not a text")
}

/** Reads every field of an object; one that is left over is a mistake. */
internal fun <T> JsonObject.whole(read: Input.() -> T): T {
    val input = Input(this)
    return input.read().also { input.allTaken() }
}

internal fun textOf(value: JsonElement?): String? =
    if (value is JsonPrimitive && value.isString) value.content else null
