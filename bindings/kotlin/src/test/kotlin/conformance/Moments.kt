package conformance

import companion.core.Moment
import java.time.DateTimeException
import java.time.Instant
import java.time.OffsetDateTime
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

private val WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx")

/** Reads an RFC 3339 text. */
internal fun momentOf(text: String): Moment {
    val read = try {
        OffsetDateTime.parse(text)
    } catch (_: DateTimeException) {
        throw Wrong("$text is not RFC 3339")
    }
    return Moment(epochSeconds = read.toEpochSecond(), utcOffsetSeconds = read.offset.totalSeconds)
}

/** The RFC 3339 text of a moment, as the vectors have it. */
internal fun written(moment: Moment): String = Instant.ofEpochSecond(moment.epochSeconds)
    .atOffset(ZoneOffset.ofTotalSeconds(moment.utcOffsetSeconds))
    .format(WRITTEN)
