package companion.android

import android.os.Handler
import android.os.Looper
import companion.android.core.Asked
import companion.android.core.Core
import companion.android.ui.Act
import companion.android.ui.Form
import companion.android.ui.Tell
import companion.android.ui.Work
import companion.core.CompanionException

/** Whoever waits for what came of a telling: one activity after another. */
interface Hearer {
    /** The same as long as the person stays on a screen. */
    val visit: Any

    /** It begins, or is over. */
    fun hush()

    /** It takes long. */
    fun takesLong()

    /** What came of it; the person may have gone on meanwhile. */
    fun hear(told: Telling, answer: Result<Act>)
}

/** What is being told to the core, and what takes long and is none of the core's. */
class Tellings(private val app: App, private val core: Core, private val hearer: Hearer) {
    private val main = Handler(Looper.getMainLooper())
    private var telling: Telling? = null

    /** Whoever goes back does not wait for it. */
    private var working: Telling? = null

    /** What goes on when the activity goes away. */
    class Left(val telling: Telling?, val working: Telling?)

    /** Whether another tap has to wait. */
    val isBusy: Boolean get() = telling != null || working?.isFrom(hearer.visit) == true

    /** Whoever went on meanwhile tells it from no screen that is still there: no visit is theirs. */
    fun tell(act: Tell, visit: Any?, form: Form) {
        val told = Telling(visit, form, app.language.current())
        core.ask({ asked ->
            val next = act.tell(asked, form)
            app.language.keep(keptLanguage(asked))
            next
        }, told::answer)
        telling = told
        await(told)
    }

    /** The same, of what the core has no part in. */
    fun work(act: Work, visit: Any?, form: Form) {
        val told = Telling(visit, form, app.language.current())
        app.worker.execute {
            val answer = runCatching(act.work)
            main.post { told.answer(answer) }
        }
        working = told
        await(told)
    }

    /** The activity goes away; another one may go on with it. */
    fun leave(): Left {
        listOfNotNull(telling, working).forEach { it.leave(hearer.visit) }
        return Left(telling, working)
    }

    /** What was told before the phone was turned: its answer comes here. */
    fun goOn(left: Left) {
        telling = left.telling
        working = left.working
        listOfNotNull(telling, working).forEach(::await)
    }

    private fun await(awaited: Telling) {
        hearer.hush()
        awaited.await(hearer.visit) { answer ->
            if (telling === awaited) telling = null
            if (working === awaited) working = null
            hearer.hush()
            hearer.hear(awaited, answer)
        }
        main.postDelayed({
            val goesOn = telling === awaited || working === awaited
            if (goesOn && awaited.isFrom(hearer.visit)) hearer.takesLong()
        }, LONG)
    }

    /** None where the vault cannot be read: what was kept before stays. */
    private fun keptLanguage(asked: Asked): String? = try {
        asked.app.settings(asked.context).language
    } catch (_: CompanionException) {
        asked.context.language
    }

    private companion object {
        /** So many milliseconds nobody minds. */
        const val LONG = 600L
    }
}
