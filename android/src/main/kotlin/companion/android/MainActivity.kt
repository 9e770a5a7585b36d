package companion.android

import android.app.Activity
import android.app.DatePickerDialog
import android.app.KeyguardManager
import android.content.Context
import android.content.DialogInterface
import android.content.Intent
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.view.View
import android.view.WindowManager
import companion.android.core.Asked
import companion.android.core.Core
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.effects.Effects
import companion.android.effects.Permission
import companion.android.effects.Phone
import companion.android.reminders.Replan
import companion.android.screens.Scene
import companion.android.screens.Screens
import companion.android.screens.failure
import companion.android.ui.Act
import companion.android.ui.Back
import companion.android.ui.Choose
import companion.android.ui.Countdown
import companion.android.ui.Form
import companion.android.ui.Frame
import companion.android.ui.Go
import companion.android.ui.GoHome
import companion.android.ui.HideNotices
import companion.android.ui.Page
import companion.android.ui.Reload
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Say
import companion.android.ui.Stage
import companion.android.ui.Tell
import companion.android.ui.whole
import companion.core.CompanionException
import companion.core.Labels
import companion.core.reason
import java.time.LocalDate

/** Every screen: it keeps where the person is, asks the core, and draws what comes back. */
class MainActivity :
    Activity(),
    Stage {
    private lateinit var core: Core
    private lateinit var frame: Frame
    private lateinit var effects: Effects
    private val trail = Trail()
    private val waiting = Handler(Looper.getMainLooper())
    private var labels: Labels? = null
    private var telling: Telling? = null
    private var isPlanDue = false

    /** Said on this page and to be said on the next, which is drawn in its place. */
    override val filled: MutableMap<String, String> get() = trail.filled

    override fun attachBaseContext(base: Context) {
        super.attachBaseContext(base.inLanguage())
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        core = checkNotNull((application as App).core)
        effects = Effects(this, ::fileFailed) { act(it) }
        frame = Frame(this, this)
        setContentView(frame.view)
        window.reachEdges()
        hideScreen()
        if (state == null) trail.begin(routeOf(intent)) else trail.restore(state)
        @Suppress("DEPRECATION") // its successor is not of the platform alone
        (lastNonConfigurationInstance as? Telling)?.let(::await)
    }

    @Deprecated("Its successor is not of the platform alone")
    override fun onRetainNonConfigurationInstance(): Any? = telling?.also { it.leave(trail.visit) }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        setIntent(intent)
        move { routeOf(intent)?.let(trail::go) }
    }

    override fun onResume() {
        super.onResume()
        core.resume()
        isPlanDue = true
        show()
    }

    override fun onPause() {
        super.onPause()
        waiting.removeCallbacksAndMessages(null)
        core.pause()
    }

    override fun onSaveInstanceState(state: Bundle) {
        super.onSaveInstanceState(state)
        trail.scrolled = frame.scrolled
        trail.save(state)
    }

    @Deprecated("Called by every Android below 13, and by 13 where no callback is registered")
    override fun onBackPressed() {
        // Over the lock screen the card leads nowhere: whoever holds the phone may not be its owner.
        if (!isOverLock() && trail.back()) {
            frame.hush()
            show()
        } else {
            finish()
        }
    }

    private fun isOverLock(): Boolean =
        getSystemService(KeyguardManager::class.java)?.isKeyguardLocked ?: false

    /** The alarm, the running permits and the shortcuts follow what the core plans now. */
    private fun replan() = Replan(applicationContext).run { hasReminders ->
        if (hasReminders && !isDestroyed) Permission.askOnce(this)
    }

    /** After the frame: a message that is posted now waits until what was drawn can be seen. */
    private fun replanAfterFrame() {
        if (!isPlanDue) return
        isPlanDue = false
        Handler(Looper.getMainLooper()).post(::replan)
    }

    /** Asks the core for the page of the route, and draws it when it comes. */
    private fun show() {
        val visit = trail.visit
        val here = trail.current
        val isStarted = (application as App).start.isOver
        val form = Form(trail.filled)
        val device = Phone.state(this)
        core.ask({ asked ->
            val isHome = here.name == Screens.HOME
            // Words and home in one question: nothing comes sooner than the first frame.
            val opening =
                if (isHome && (labels == null || !isStarted)) {
                    asked.app.opening(device, asked.context)
                } else {
                    null
                }
            val words = labels ?: opening?.labels ?: asked.app.labels(asked.context)
            val isFirst = !isStarted && opening?.home?.isEmpty == true
            val route = if (isFirst) Route(Screens.WELCOME) else here
            val sending = Phone.sending(this)
            val scene = Scene(asked, words, route, form, device, sending, Choices(this), opening)
            Drawn(words, route.name, Screens.page(scene))
        }) { answer ->
            if (isDestroyed) return@ask
            if (visit === trail.visit) answer.fold(::draw, ::failed)
            replanAfterFrame()
        }
    }

    private class Drawn(val labels: Labels, val name: String, val page: Page)

    private fun draw(shown: Drawn) {
        val page = shown.page
        labels = shown.labels
        title = page.title
        frame.show(page, shown.labels, shown.name, trail.visit, trail.scrolled)
        brighten(page.isCard)
        showOverLock(page.isCard && Choices(this)[Choice.CardOverLock])
        waiting.removeCallbacksAndMessages(null)
        page.blocks.filterIsInstance<Countdown>().forEach(::announce)
        page.refreshAt?.let { at ->
            val wait = (at - now()).coerceAtLeast(1) * MILLIS
            waiting.postDelayed(::show, wait)
        }
    }

    /** Out of recent apps and screenshots, where the person wants that. */
    private fun hideScreen() {
        val flag = WindowManager.LayoutParams.FLAG_SECURE
        if (Choices(this)[Choice.HideScreen]) window.addFlags(flag) else window.clearFlags(flag)
    }

    /** How little is left, at the minutes that the page names. */
    private fun announce(countdown: Countdown) = countdown.said.forEach { (minutes, text) ->
        val wait = countdown.end - minutes * MINUTE - now()
        if (wait > 0) waiting.postDelayed({ frame.say(text) }, wait * MILLIS)
    }

    /** An officer reads it in the sun, and the phone must not go dark meanwhile. */
    private fun brighten(isCard: Boolean) {
        val bright = WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
        val usual = WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
        window.attributes =
            window.attributes.apply { screenBrightness = if (isCard) bright else usual }
        frame.view.keepScreenOn = isCard
    }

    override fun act(act: Act): Unit = when (act) {
        is Go -> move { trail.go(act.route) }
        is Replace -> move { trail.replace(act.route) }
        is Back -> move { trail.back() }
        is GoHome -> {
            (application as App).start.isOver = true
            move { trail.begin(null) }
        }
        is Reload -> show()
        is Tell -> tell(act)
        is Choose -> {
            Choices(this)[act.choice] = act.isOn
            hideScreen()
            show()
        }
        is Say -> {
            act(act.then)
            frame.say(act.text)
        }
        else -> effects.act(act)
    }

    private fun move(step: () -> Unit) {
        frame.hush()
        trail.scrolled = frame.scrolled
        step()
        show()
    }

    /** One thing at a time: a second tap on what is being done does nothing. */
    private fun tell(act: Tell) {
        if (telling != null) return
        val form = Form(trail.filled)
        val app = application as App
        frame.hush()
        val told = Telling(trail.visit, app.language.current())
        core.ask({ asked ->
            val next = act.tell(asked, form)
            app.language.keep(keptLanguage(asked))
            next
        }, told::answer)
        await(told)
    }

    /** Also what was told before the phone was turned: its answer comes here. */
    private fun await(awaited: Telling) {
        telling = awaited
        awaited.await(trail.visit) { answer ->
            telling = null
            frame.hush()
            val isHere = awaited.isFrom(trail.visit)
            answer.fold(if (isHere) ::act else ::actElsewhere, ::failed)
            replan()
            // Words and direction are those of the new language at once.
            if ((application as App).language.current() != awaited.language) recreate()
        }
        waiting.postDelayed({
            if (telling === awaited) labels?.let { frame.say(it.wait) }
        }, LONG)
    }

    /** The person went on meanwhile: nothing leads them away from where they are. */
    private fun actElsewhere(act: Act): Unit = when (act) {
        is Say -> {
            actElsewhere(act.then)
            frame.say(act.text)
        }
        is HideNotices -> effects.act(HideNotices(Reload))
        else -> show()
    }

    /** None where the vault cannot be read: what was kept before stays. */
    private fun keptLanguage(asked: Asked): String? = try {
        asked.app.settings(asked.context).language
    } catch (_: CompanionException) {
        asked.context.language
    }

    /** What went wrong, in the core's words; whatever was typed stays, and no screen stays empty. */
    private fun failed(error: Throwable) {
        if (error !is CompanionException) throw error
        val visit = trail.visit
        if (frame.hasPage(visit)) return frame.fail(error.reason)
        core.words { words ->
            if (isDestroyed || visit !== trail.visit || frame.hasPage(visit)) return@words
            val page = failure(getString(R.string.app_name), error.reason, words)
            frame.show(page, words, trail.current.name, visit, trail.scrolled)
            title = page.title
        }
    }

    private fun fileFailed() = core.words { frame.fail(it.fileFailed) }

    override fun pickDay(now: String?, picked: (String) -> Unit) {
        val start = runCatching { LocalDate.parse(now) }.getOrDefault(LocalDate.now())
        val dialog = DatePickerDialog(this, { _, year, month, day ->
            picked(LocalDate.of(year, month + 1, day).toString())
        }, start.year, start.monthValue - 1, start.dayOfMonth)
        labels?.let { words ->
            dialog.setButton(DialogInterface.BUTTON_POSITIVE, words.save, dialog)
            dialog.setButton(DialogInterface.BUTTON_NEGATIVE, words.cancel, dialog)
            dialog.setButton(DialogInterface.BUTTON_NEUTRAL, words.remove) { _, _ -> picked("") }
        }
        dialog.show()
    }

    override fun now(): Long = core.now().epochSeconds

    override fun onActivityResult(request: Int, result: Int, data: Intent?) =
        effects.answered(request, result, data)

    private fun routeOf(intent: Intent?): Route? {
        val shared = intent?.getStringExtra(Intent.EXTRA_TEXT)
            ?: intent?.getCharSequenceExtra(Intent.EXTRA_PROCESS_TEXT)?.toString()
        return when {
            shared != null -> Route("shared", "text" to shared.whole())
            else -> intent?.data?.let(Trail::decode)
        }
    }

    private companion object {
        const val MILLIS = 1_000L
        const val MINUTE = 60L

        /** So many milliseconds nobody minds. */
        const val LONG = 600L
    }
}
