package companion.android.ui

import android.app.AlertDialog
import android.app.DatePickerDialog
import android.app.TimePickerDialog
import android.content.Context
import android.content.DialogInterface
import companion.core.Labels
import companion.core.Moment
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneOffset
import java.util.Locale

/** The system's dialogs for a day and a time, with buttons in the words of the app. */
class Pickers(private val context: Context, private val now: () -> Moment) {
    private var open: AlertDialog? = null

    /** Answers as `2026-11-30`; begins at [start], else today. Nothing is an empty text. */
    fun day(start: String?, labels: Labels?, picked: (String) -> Unit) {
        val day = runCatching { LocalDate.parse(start) }.getOrDefault(today().toLocalDate())
        val dialog = DatePickerDialog(context, { _, year, month, date ->
            picked(LocalDate.of(year, month + 1, date).toString())
        }, day.year, day.monthValue - 1, day.dayOfMonth)
        show(dialog, dialog, labels) { picked("") }
    }

    /** Answers as `18:05`; begins at [start], else now. Nothing is an empty text. */
    fun time(start: String?, labels: Labels?, picked: (String) -> Unit) {
        val time = runCatching { LocalTime.parse(start) }.getOrDefault(today().toLocalTime())
        val dialog = TimePickerDialog(context, { _, hour, minute ->
            picked("%02d:%02d".format(Locale.ROOT, hour, minute))
        }, time.hour, time.minute, true)
        show(dialog, dialog, labels) { picked("") }
    }

    fun dismiss() {
        open?.dismiss()
    }

    private fun today(): LocalDateTime = now().let {
        val offset = ZoneOffset.ofTotalSeconds(it.utcOffsetSeconds)
        LocalDateTime.ofEpochSecond(it.epochSeconds, 0, offset)
    }

    private fun show(
        dialog: AlertDialog,
        chosen: DialogInterface.OnClickListener,
        labels: Labels?,
        removed: () -> Unit,
    ) {
        labels?.let { words ->
            dialog.setButton(DialogInterface.BUTTON_POSITIVE, words.save, chosen)
            dialog.setButton(DialogInterface.BUTTON_NEGATIVE, words.cancel, chosen)
            dialog.setButton(DialogInterface.BUTTON_NEUTRAL, words.remove) { _, _ -> removed() }
        }
        dialog.show()
        open = dialog
    }
}
