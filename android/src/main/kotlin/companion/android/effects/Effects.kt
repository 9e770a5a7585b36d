package companion.android.effects

import android.app.Activity
import android.app.AlertDialog
import android.app.NotificationManager
import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.os.PersistableBundle
import android.os.SystemClock
import android.provider.CalendarContract
import android.provider.CalendarContract.Events
import companion.android.reminders.Alarm
import companion.android.screens.make
import companion.android.screens.take
import companion.android.ui.Act
import companion.android.ui.AddToCalendar
import companion.android.ui.Copy
import companion.android.ui.Dial
import companion.android.ui.HideNotices
import companion.android.ui.Incoming
import companion.android.ui.MadeFile
import companion.android.ui.OpenPage
import companion.android.ui.OpenSms
import companion.android.ui.OpenSystem
import companion.android.ui.Outgoing
import companion.android.ui.PickFile
import companion.android.ui.SaveFile
import companion.android.ui.ShareText
import companion.android.ui.Sure
import companion.android.ui.SystemScreen
import companion.android.ui.Tell
import companion.android.ui.Warn
import companion.android.ui.Work
import companion.android.ui.WriteMail
import companion.android.ui.taken
import companion.core.Labels
import java.time.LocalDate
import java.time.ZoneOffset

private const val SAVE = 1
private const val PICK = 2

/** Milliseconds in which nobody means a second tap. */
private const val QUICK = 1_000L
private const val OUTGOING = "outgoing"
private const val INCOMING = "incoming"

/** Does what only the phone can: other apps, files, the clipboard. */
class Effects(private val activity: Activity, private val next: (Act) -> Unit) {
    private val files = Files(activity.contentResolver)
    private var file: MadeFile? = null
    private var outgoing: Outgoing? = null
    private var incoming: Incoming? = null
    private var dialog: AlertDialog? = null

    /** What opened another app last, and when, in milliseconds since the phone was started. */
    private var opened: Act? = null
    private var openedAt = 0L

    /** What is being asked, until it is answered. */
    var question: Sure? = null
        private set

    /** While the file picker is open, the process may end: what it was opened for is kept. */
    fun save(state: Bundle) {
        state.putString(OUTGOING, outgoing?.name)
        state.putString(INCOMING, incoming?.name)
    }

    fun restore(state: Bundle) {
        outgoing = Outgoing.entries.find { it.name == state.getString(OUTGOING) }
        incoming = Incoming.entries.find { it.name == state.getString(INCOMING) }
    }

    /** Nothing asks any more. */
    fun dismiss() = dialog?.dismiss()

    /** Nothing here asks the core. */
    fun act(act: Act) {
        if (!isAgain(act)) does(act)
    }

    /** Whether it opens another app, and is the second of two quick taps. */
    private fun isAgain(act: Act): Boolean {
        val opens = act is OpenSms || act is Dial || act is OpenPage || act is WriteMail ||
            act is PickFile
        if (!opens) return false
        val now = SystemClock.elapsedRealtime()
        val isAgain = act === opened && now - openedAt < QUICK
        opened = act
        openedAt = now
        return isAgain
    }

    private fun does(act: Act): Unit = when (act) {
        // Where nothing opened, nothing can have been sent: the message stays on the screen.
        is OpenSms -> if (open(Sms.intent(act.recipient, act.body))) next(act.opened) else Unit
        is Dial -> open(Intent.ACTION_DIAL, Uri.fromParts("tel", act.phone, null), act.phone)
        is OpenPage -> open(Intent.ACTION_VIEW, Uri.parse(act.address), act.address)
        is WriteMail ->
            open(Intent.ACTION_SENDTO, Uri.fromParts("mailto", act.to, null), act.to)
        is Copy -> copy(act)
        is ShareText -> share(act.text)
        is Sure -> ask(act)
        is SaveFile -> save(act)
        is PickFile -> pick(act)
        is AddToCalendar -> addToCalendar(act)
        is HideNotices -> {
            Alarm(activity).forget()
            activity.getSystemService(NotificationManager::class.java)?.cancelAll()
            next(act.then)
        }
        is OpenSystem -> openSystem(act.which)
        else -> error("$act is no effect")
    }

    /** Where there is no app for it, it is copied for wherever there is one, and that is said. */
    private fun open(action: String, to: Uri, text: String) {
        if (!open(Intent(action, to))) next(Copy(text, isSecret = false))
    }

    /** Whether an app for it was there. */
    private fun open(intent: Intent): Boolean = try {
        activity.startActivity(intent)
        true
    } catch (_: ActivityNotFoundException) {
        false
    }

    private fun tryOpen(intent: Intent) {
        open(intent)
    }

    private fun openSystem(which: SystemScreen) {
        val mayAsk = which == SystemScreen.Notifications && Permission.canAsk(activity)
        if (mayAsk) Permission.ask(activity) else tryOpen(Phone.screen(activity, which))
    }

    private fun copy(act: Copy) {
        val clip = ClipData.newPlainText("", act.text)
        if (act.isSecret) {
            clip.description.extras = PersistableBundle().apply {
                putBoolean(ClipDescription.EXTRA_IS_SENSITIVE, true)
            }
        }
        activity.getSystemService(ClipboardManager::class.java)?.setPrimaryClip(clip)
    }

    /** What was copied, read only where it is asked for by a tap; none where that is no text. */
    fun copied(): String? = activity.getSystemService(ClipboardManager::class.java)
        ?.primaryClip?.takeIf { it.itemCount > 0 }
        ?.getItemAt(0)?.coerceToText(activity)?.toString()?.taken()?.takeIf(String::isNotBlank)

    private fun share(text: String) {
        val send = Intent(
            Intent.ACTION_SEND,
        ).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        tryOpen(Intent.createChooser(send, null))
    }

    /** Where there is no calendar, it goes to whatever takes a text. */
    private fun addToCalendar(act: AddToCalendar) {
        val day = LocalDate.parse(act.day)
        val begin = day.atStartOfDay(ZoneOffset.UTC)
        val insert = Intent(Intent.ACTION_INSERT, Events.CONTENT_URI)
            .putExtra(Events.TITLE, act.title)
            .putExtra(Events.DESCRIPTION, act.text)
            .putExtra(Events.AVAILABILITY, Events.AVAILABILITY_FREE)
            .putExtra(CalendarContract.EXTRA_EVENT_ALL_DAY, true)
            .putExtra(CalendarContract.EXTRA_EVENT_BEGIN_TIME, begin.toInstant().toEpochMilli())
            .putExtra(
                CalendarContract.EXTRA_EVENT_END_TIME,
                begin.plusDays(1).toInstant().toEpochMilli(),
            )
        if (!open(insert)) share(listOf(act.day, act.title, act.text).joinToString("\n"))
    }

    private fun ask(act: Sure) {
        if (dialog?.isShowing ?: false) return
        question = act
        dialog = AlertDialog.Builder(activity)
            .setMessage(act.question)
            .setPositiveButton(act.yes) { _, _ -> next(act.then) }
            .setNegativeButton(act.cancel, null)
            .setOnDismissListener { if (question === act) question = null }
            .show()
    }

    private fun save(act: SaveFile) {
        file = act.file
        outgoing = act.outgoing
        val intent = Intent(Intent.ACTION_CREATE_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType(act.file.type)
            .putExtra(Intent.EXTRA_TITLE, act.file.name)
        choose(intent, SAVE)
    }

    private fun pick(act: PickFile) {
        incoming = act.incoming
        val intent = Intent(Intent.ACTION_OPEN_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType("*/*")
        choose(intent, PICK)
    }

    private fun choose(intent: Intent, request: Int) = try {
        activity.startActivityForResult(intent, request)
    } catch (_: ActivityNotFoundException) {
        fail { it.fileFailed }
    }

    /** Comes back from the system's file picker, perhaps into a new process. */
    fun answered(request: Int, result: Int, data: Intent?) {
        val chosen = data?.data?.takeIf { result == Activity.RESULT_OK } ?: return
        when (request) {
            SAVE -> written(chosen)
            PICK -> read(chosen)
        }
    }

    private fun written(to: Uri) {
        val (made, what) = file to outgoing
        file = null
        outgoing = null
        when {
            made != null -> next(writing(to, made))
            what != null -> next(Tell { asked, form -> writing(to, make(what, asked, form)) })
            else -> fail { it.fileAgain }
        }
    }

    private fun writing(to: Uri, file: MadeFile) = Work {
        if (files.write(to, file.bytes)) file.saved else failing { it.fileFailed }
    }

    private fun read(from: Uri) {
        val what = incoming ?: return fail { it.fileAgain }
        incoming = null
        next(Work { files.read(from)?.let { take(what, it) } ?: failing { it.fileFailed } })
    }

    private fun fail(said: (Labels) -> String) = next(failing(said))

    private fun failing(said: (Labels) -> String) =
        Tell { asked, _ -> Warn(said(asked.app.labels(asked.context))) }
}
