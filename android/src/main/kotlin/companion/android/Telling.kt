package companion.android

import companion.android.ui.Act
import companion.android.ui.Form

/**
 * Something that is being told to the core. Its answer goes to whichever activity is there when it
 * comes: what was saved must not look unsaved because the phone was turned meanwhile.
 */
class Telling(private var visit: Any?, val form: Form, val language: String) {
    private var isLeft = false
    private var answer: Result<Act>? = null
    private var heard: ((Result<Act>) -> Unit)? = null

    /** Whether it was told on this visit of a screen. */
    fun isFrom(visit: Any): Boolean = this.visit === visit

    /** The core has answered; kept for the next activity where none is there. */
    fun answer(answer: Result<Act>) {
        this.answer = answer
        deliver()
    }

    /** Hears the answer, now or when it comes, on the main thread. */
    fun await(visit: Any, heard: (Result<Act>) -> Unit) {
        // The next activity has the same screen under another visit.
        if (isLeft && this.visit != null) this.visit = visit
        isLeft = false
        this.heard = heard
        deliver()
    }

    /** The activity goes away, at this visit; where the person had gone on already, they have. */
    fun leave(visit: Any) {
        if (!isFrom(visit)) this.visit = null
        isLeft = true
        heard = null
    }

    private fun deliver() {
        val answer = answer ?: return
        val heard = heard ?: return
        this.heard = null
        heard(answer)
    }
}
