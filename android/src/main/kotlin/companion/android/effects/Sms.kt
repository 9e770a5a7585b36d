package companion.android.effects

import android.content.Intent
import android.net.Uri

/** The phone's own SMS app, filled in. It sends; this app never can. */
object Sms {
    fun intent(recipient: String, body: String): Intent =
        Intent(Intent.ACTION_SENDTO, Uri.fromParts("smsto", recipient, null))
            .putExtra("sms_body", body)
}
