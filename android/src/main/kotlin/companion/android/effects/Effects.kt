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
import android.os.PersistableBundle
import companion.android.ui.Act
import companion.android.ui.Copy
import companion.android.ui.Dial
import companion.android.ui.Go
import companion.android.ui.HideNotices
import companion.android.ui.OpenPage
import companion.android.ui.OpenSms
import companion.android.ui.OpenSystem
import companion.android.ui.PickFile
import companion.android.ui.SaveFile
import companion.android.ui.ShareText
import companion.android.ui.Sure
import companion.android.ui.SystemScreen
import companion.android.ui.WriteMail
import java.io.IOException

private const val SAVE = 1
private const val PICK = 2

/** Does what only the phone can: other apps, files, the clipboard. */
class Effects(
    private val activity: Activity,
    private val fileFailed: () -> Unit,
    private val next: (Act) -> Unit,
) {
    private var saving: SaveFile? = null
    private var picking: PickFile? = null

    /** Nothing here asks the core. */
    fun act(act: Act): Unit = when (act) {
        // Where nothing opened, nothing can have been sent: the message stays on the screen.
        is OpenSms -> if (open(Sms.intent(act.recipient, act.body))) next(Go(act.then)) else Unit
        is Dial -> tryOpen(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", act.phone, null)))
        is OpenPage -> tryOpen(Intent(Intent.ACTION_VIEW, Uri.parse(act.address)))
        is WriteMail ->
            tryOpen(Intent(Intent.ACTION_SENDTO, Uri.fromParts("mailto", act.to, null)))
        is Copy -> copy(act)
        is ShareText -> share(act.text)
        is Sure -> ask(act)
        is SaveFile -> save(act)
        is PickFile -> pick(act)
        is HideNotices -> {
            activity.getSystemService(NotificationManager::class.java)?.cancelAll()
            next(act.then)
        }
        is OpenSystem -> openSystem(act.which)
        else -> error("$act is no effect")
    }

    /** Whether an app for it was there; what it was for stands on the screen, to be copied. */
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

    private fun share(text: String) {
        val send = Intent(
            Intent.ACTION_SEND,
        ).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        tryOpen(Intent.createChooser(send, null))
    }

    private fun ask(act: Sure) {
        AlertDialog.Builder(activity)
            .setMessage(act.question)
            .setPositiveButton(act.yes) { _, _ -> next(act.then) }
            .setNegativeButton(act.cancel, null)
            .show()
    }

    private fun save(act: SaveFile) {
        saving = act
        val intent = Intent(Intent.ACTION_CREATE_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType(act.type)
            .putExtra(Intent.EXTRA_TITLE, act.name)
        activity.startActivityForResult(intent, SAVE)
    }

    private fun pick(act: PickFile) {
        picking = act
        val intent = Intent(Intent.ACTION_OPEN_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType(act.type)
        activity.startActivityForResult(intent, PICK)
    }

    /** Comes back from the system's file picker. */
    fun answered(request: Int, result: Int, data: Intent?) {
        val file = data?.data?.takeIf { result == Activity.RESULT_OK } ?: return
        when (request) {
            SAVE -> saving?.let { written(file, it) }
            PICK -> picking?.let { read(file, it) }
        }
    }

    private fun written(file: Uri, act: SaveFile) {
        val isWritten = withFile {
            activity.contentResolver.openOutputStream(file, "wt")?.use { it.write(act.bytes) }
        } != null
        if (!isWritten) return fileFailed()
        saving = null
        next(act.saved)
    }

    private fun read(file: Uri, act: PickFile) {
        val bytes = withFile {
            activity.contentResolver.openInputStream(file)?.use { it.readBytes() }
        } ?: return fileFailed()
        picking = null
        next(act.picked(bytes))
    }

    /** None where the disk is full, the file is gone, or its owner says no. */
    private fun <T> withFile(use: () -> T): T? = try {
        use()
    } catch (_: IOException) {
        null
    } catch (_: SecurityException) {
        null
    }
}
