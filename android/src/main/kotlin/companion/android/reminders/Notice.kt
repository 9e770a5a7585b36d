package companion.android.reminders

import android.net.Uri
import android.os.Bundle
import companion.android.Trail
import companion.android.ui.Route
import companion.core.Importance
import companion.core.ReminderKind
import companion.core.ReminderView

/** What one notification says, so small that it travels in an alarm. */
data class Notice(
    val id: String,
    /** When it is due, in seconds since 1970. */
    val at: Long,
    val title: String,
    val body: String,
    val publicBody: String,
    val channel: Channel,
    val isUrgent: Boolean,
    val opens: Uri,
    /** Ids and titles of the buttons, in order. */
    val actions: List<Pair<String, String>>,
) {
    private fun bundle() = Bundle().apply {
        putString("id", id)
        putLong("at", at)
        putString("title", title)
        putString("body", body)
        putString("public", publicBody)
        putString("channel", channel.name)
        putBoolean("urgent", isUrgent)
        putString("opens", opens.toString())
        putStringArray("ids", actions.map { it.first }.toTypedArray())
        putStringArray("titles", actions.map { it.second }.toTypedArray())
    }

    companion object {
        fun pack(reminders: List<ReminderView>): Bundle = Bundle().apply {
            reminders.forEachIndexed { index, reminder ->
                putBundle(index.toString(), of(reminder).bundle())
            }
        }

        fun unpack(bundle: Bundle?): List<Notice> = generateSequence(0) { it + 1 }
            .map { bundle?.getBundle(it.toString()) }
            .takeWhile { it != null }
            .filterNotNull()
            .map(::read)
            .toList()

        fun of(reminder: ReminderView): Notice {
            val route = when {
                reminder.deadline != null -> Route("deadline", "id" to reminder.deadline)
                reminder.permit != null -> Route("permit", "id" to reminder.permit)
                reminder.kind == ReminderKind.NO_NUMBER ->
                    Route("add-document", "person" to reminder.person)
                else -> Route("home")
            }
            return Notice(
                id = reminder.id,
                at = reminder.fireAt.epochSeconds,
                title = reminder.title,
                body = reminder.body,
                publicBody = reminder.publicBody,
                channel = Channel.of(reminder.kind),
                isUrgent = reminder.importance == Importance.HIGH,
                opens = Trail.encode(route),
                actions = reminder.actions.map { it.id to it.title },
            )
        }

        private fun read(bundle: Bundle) = Notice(
            id = bundle.getString("id").orEmpty(),
            at = bundle.getLong("at"),
            title = bundle.getString("title").orEmpty(),
            body = bundle.getString("body").orEmpty(),
            publicBody = bundle.getString("public").orEmpty(),
            channel = Channel.valueOf(bundle.getString("channel").orEmpty()),
            isUrgent = bundle.getBoolean("urgent"),
            opens = Uri.parse(bundle.getString("opens")),
            actions = bundle.getStringArray(
                "ids",
            ).orEmpty().zip(bundle.getStringArray("titles").orEmpty()),
        )
    }
}

/** The channels that a person can switch off apart, by what they mean. */
enum class Channel {
    Deadlines,
    Permits,
    Rules,
    Running,
    ;

    companion object {
        fun of(kind: ReminderKind): Channel = when (kind) {
            ReminderKind.DEADLINE, ReminderKind.TOGETHER, ReminderKind.NO_NUMBER -> Deadlines
            ReminderKind.PERMIT_END, ReminderKind.NO_ANSWER -> Permits
            ReminderKind.REGIME, ReminderKind.RULES_STALE, ReminderKind.KEEP_OPEN -> Rules
        }
    }
}
