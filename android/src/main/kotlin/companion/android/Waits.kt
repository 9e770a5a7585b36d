package companion.android

import android.os.Handler
import android.os.Looper
import companion.android.ui.Countdown
import companion.android.ui.Page
import companion.android.ui.Stage

private const val MILLIS = 1_000L
private const val MINUTE = 60L

/** What a page that is on the screen waits for: when it reads differently, and what is said till then. */
class Waits(private val stage: Stage, private val due: () -> Unit) {
    private val main = Handler(Looper.getMainLooper())

    /** Whatever an earlier page waited for no longer comes. */
    fun begin(page: Page, say: (String) -> Unit) {
        end()
        page.blocks.filterIsInstance<Countdown>().forEach { announce(it, say) }
        page.refreshAt?.let { at ->
            main.postDelayed(due, (at - stage.now()).coerceAtLeast(1) * MILLIS)
        }
    }

    fun end() = main.removeCallbacksAndMessages(null)

    /** How little is left, at the minutes that the page names. */
    private fun announce(countdown: Countdown, say: (String) -> Unit) =
        countdown.said.forEach { (minutes, text) ->
            val wait = countdown.end - minutes * MINUTE - stage.now()
            if (wait > 0) main.postDelayed({ say(text) }, wait * MILLIS)
        }
}
