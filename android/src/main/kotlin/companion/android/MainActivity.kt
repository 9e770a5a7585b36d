package companion.android

import android.app.Activity
import android.app.KeyguardManager
import android.content.Context
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.view.View
import android.view.WindowManager
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
import companion.android.ui.Button
import companion.android.ui.Choose
import companion.android.ui.Copy
import companion.android.ui.Form
import companion.android.ui.Frame
import companion.android.ui.Go
import companion.android.ui.GoHome
import companion.android.ui.HideNotices
import companion.android.ui.KeepFile
import companion.android.ui.Page
import companion.android.ui.Paste
import companion.android.ui.Pickers
import companion.android.ui.Reload
import companion.android.ui.Replace
import companion.android.ui.Route
import companion.android.ui.Say
import companion.android.ui.Stage
import companion.android.ui.Sure
import companion.android.ui.Tell
import companion.android.ui.Unlock
import companion.android.ui.Warn
import companion.android.ui.Work
import companion.core.CompanionException
import companion.core.Labels
import companion.core.reason

/** Every screen: it keeps where the person is, asks the core, and draws what comes back. */
class MainActivity :
    Activity(),
    Stage,
    Hearer {
    private lateinit var core: Core
    private lateinit var frame: Frame
    private lateinit var effects: Effects
    private lateinit var tellings: Tellings
    private val trail = Trail()
    private val app get() = application as App
    private val lock get() = app.lock
    private lateinit var pickers: Pickers

    /** What another app answered while this one was shut. */
    private var late: Answered? = null

    /** What failed meanwhile. */
    private var unsaid: String? = null
    private val waits = Waits(this) { show() }
    private var labels: Labels? = null
    private var isPlanDue = false

    /** Whether the person came back to the app, and the page is not drawn yet. */
    private var isBack = false

    override val filled: MutableMap<String, String> get() = trail.filled
    override val visit: Any get() = trail.visit

    override fun attachBaseContext(base: Context) {
        super.attachBaseContext(base.inLanguage())
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        core = checkNotNull(app.core)
        effects = Effects(this) { go(it) }
        tellings = Tellings(app, core, this)
        pickers = Pickers(this, core::now)
        frame = Frame(this, this)
        setContentView(frame.view)
        window.reachEdges()
        hideScreen()
        if (state == null) trail.begin(Trail.of(intent)) else restore(state)
        @Suppress("DEPRECATION") // its successor is not of the platform alone
        (lastNonConfigurationInstance as? Kept)?.let { kept ->
            late = kept.late
            tellings.goOn(kept.told)
            kept.question?.let(::go)
        }
    }

    private fun restore(state: Bundle) {
        trail.restore(state)
        effects.restore(state)
    }

    override fun onStart() {
        super.onStart()
        lock.comeBack()
    }

    @Deprecated("Its successor is not of the platform alone")
    override fun onRetainNonConfigurationInstance(): Any =
        Kept(tellings.leave(), effects.question, late)

    /** What goes on when the phone is turned: what is being told, what is asked, what waits. */
    private class Kept(val told: Tellings.Left, val question: Sure?, val late: Answered?)

    /** Of another app, as the system brings it. */
    private class Answered(val request: Int, val result: Int, val data: Intent?)

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        setIntent(intent)
        move { Trail.of(intent)?.let(trail::go) }
    }

    override fun onResume() {
        super.onResume()
        core.resume()
        // Another window of the app may have changed it.
        hideScreen()
        isBack = true
        lock.comeIn()
        isPlanDue = !lock.isShut
        show()
    }

    override fun onPause() {
        super.onPause()
        waits.end()
        core.pause()
    }

    override fun onStop() {
        super.onStop()
        // Turned, or in another language, it is still in the same hand.
        if (!isChangingConfigurations) lock.leave()
    }

    override fun onDestroy() {
        super.onDestroy()
        dismiss()
    }

    /** Nothing is asked any more. */
    private fun dismiss() {
        effects.dismiss()
        pickers.dismiss()
    }

    override fun startActivityForResult(intent: Intent, request: Int, options: Bundle?) {
        super.startActivityForResult(intent, request, options)
        // Not where no app was there for it.
        lock.send()
    }

    override fun onSaveInstanceState(state: Bundle) {
        super.onSaveInstanceState(state)
        effects.save(state)
        trail.scrolled = frame.scrolled
        trail.save(state)
    }

    @Deprecated("Called by every Android below 13, and by 13 where no callback is registered")
    override fun onBackPressed() = back()

    /** From over the lock screen the card leads nowhere: whoever holds the phone may not own it. */
    private fun back() = if (isOverLock() || !trail.hasBack) finish() else move { trail.back() }

    /** Whether the card is what is shown, and the phone may be in the hand of anybody. */
    private fun isOverLock(): Boolean = trail.current.name == Screens.CARD &&
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
        if (isShut()) return showLocked()
        val visit = trail.visit
        val here = trail.current
        val isStarted = app.start.isOver
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
            val scene = Scene(
                asked,
                words,
                route,
                form,
                device,
                Phone.sending(this),
                Choices(this),
                Phone.hasScreenLock(this),
                app.inbox,
                opening,
            )
            Shown(words, route.name, Screens.page(scene))
        }) { answer ->
            if (isDestroyed || isShut()) return@ask
            if (visit === trail.visit) answer.fold(::draw, ::failed)
            replanAfterFrame()
        }
    }

    /** The card may be shown to an officer all the same, where the person chose so. */
    private fun isShut(): Boolean {
        val isCard = trail.current.name == Screens.CARD && Choices(this)[Choice.CardOverLock]
        return lock.isShut && !isCard
    }

    /** Nothing of the app but the way in; no page is asked for. */
    private fun showLocked() {
        dismiss()
        frame.hush()
        frame.view.visibility = View.INVISIBLE
        core.words { words ->
            if (isDestroyed || !isShut()) return@words
            val unlock = Button(words.unlock, Unlock, isFirst = true)
            val page = Page(words.locked, listOf(unlock))
            draw(Shown(words, Screens.LOCKED, page), visit = lock, scrolled = 0)
            if (!lock.wasAsked) unlock()
        }
    }

    private fun unlock() {
        val confirming = Phone.confirming(this) ?: return
        if (lock.ask()) startActivityForResult(confirming, CONFIRM)
    }

    private fun unlocked(isOwner: Boolean) {
        lock.answered(isOwner)
        if (lock.isShut) return
        late?.let { effects.answered(it.request, it.result, it.data) }
        late = null
        unsaid?.let(frame::fail)
        unsaid = null
    }

    private class Shown(val labels: Labels, val name: String, val page: Page)

    private fun draw(shown: Shown) = draw(shown, trail.visit, trail.scrolled)

    private fun draw(shown: Shown, visit: Any, scrolled: Int) {
        val page = shown.page
        labels = shown.labels
        title = page.title
        frame.show(page, shown.labels, shown.name, visit, scrolled)
        frame.view.visibility = View.VISIBLE
        if (isBack) frame.focus()
        isBack = false
        // Names and numbers of a file stay in memory no longer than they are shown.
        if (!shown.name.startsWith(Screens.TAKE)) app.inbox.clear()
        brighten(page.isCard)
        showOverLock(page.isCard && Choices(this)[Choice.CardOverLock])
        waits.begin(page, frame::say)
    }

    /** Out of recent apps and screenshots, where the person wants that, or a lock. */
    private fun hideScreen() {
        val flag = WindowManager.LayoutParams.FLAG_SECURE
        if (lock.hides) window.addFlags(flag) else window.clearFlags(flag)
    }

    /** An officer reads it in the sun, and the phone must not go dark meanwhile. */
    private fun brighten(isCard: Boolean) {
        val bright = WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
        val usual = WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
        window.attributes =
            window.attributes.apply { screenBrightness = if (isCard) bright else usual }
        frame.view.keepScreenOn = isCard
    }

    /**
     * A tap. While something is being told, or the page that the last tap led to has not come yet,
     * there is only the way back: the second of two quick taps does nothing.
     */
    override fun act(act: Act) {
        val isComing = !frame.hasPage(if (isShut()) lock else trail.visit)
        if (act is Back || act is Reload || !(isComing || tellings.isBusy)) go(act)
    }

    /** A tap, or what came of one. */
    private fun go(act: Act): Unit = when {
        act is Unlock -> unlock()
        // Whatever was on its way when the app was shut: nothing is done behind the lock.
        isShut() -> show()
        else -> does(act)
    }

    private fun does(act: Act): Unit = when (act) {
        is Go -> move { trail.go(act.route) }
        is Replace -> move { trail.replace(act.route) }
        is Back -> back()
        is GoHome -> {
            app.start.isOver = true
            move { trail.begin(null) }
        }
        is Reload -> show()
        is Tell -> tellings.tell(act, trail.visit, Form(trail.filled))
        is Work -> tellings.work(act, trail.visit, Form(trail.filled))
        is Choose -> {
            Choices(this)[act.choice] = act.isOn
            // Whoever turns the lock on is inside.
            if (act.choice == Choice.LockApp) lock.open()
            hideScreen()
            show()
            replan()
        }
        is Say -> {
            go(act.then)
            frame.say(act.text)
        }
        is Warn -> frame.fail(act.text)
        is Copy -> {
            effects.act(act)
            // A newer Android says so itself.
            val says = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
            if (says) Unit else frame.say(labels?.copied.orEmpty())
        }
        is Paste -> paste(act)
        is KeepFile -> {
            app.inbox[act.incoming] = act.bytes
            go(act.then)
        }
        else -> effects.act(act)
    }

    private fun paste(act: Paste) = when (val text = effects.copied()) {
        null -> frame.fail(act.nothing)
        else -> {
            frame.hush()
            frame.fill(act.field, text)
        }
    }

    private fun move(step: () -> Unit) {
        frame.hush()
        trail.scrolled = frame.scrolled
        step()
        show()
    }

    override fun hush() = frame.hush()

    override fun takesLong() {
        if (!lock.isShut) labels?.let { frame.say(it.wait) }
    }

    override fun hear(told: Telling, answer: Result<Act>) {
        val isHere = told.isFrom(trail.visit) && !isShut()
        answer.fold({ if (isHere) go(it) else goElsewhere(it, told.form) }, ::failedTo)
        replan()
        // Words and direction are those of the new language at once.
        if (app.language.current() != told.language) recreate()
    }

    /**
     * The person went on meanwhile, or the app is shut: nothing leads them away from where they are,
     * and nothing is said on the way in, but what must be done is done.
     */
    private fun goElsewhere(act: Act, form: Form): Unit = when (act) {
        is Say -> {
            goElsewhere(act.then, form)
            if (lock.isShut) Unit else frame.say(act.text)
        }
        is Warn -> fail(act.text)
        // A backup is written, and counts as saved, all the same.
        is Tell -> tellings.tell(act, visit = null, form)
        is Work -> tellings.work(act, visit = null, form)
        is HideNotices -> {
            // Everything was erased: also where the person was, and what they had typed there.
            dismiss()
            trail.begin(null)
            effects.act(act)
        }
        else -> show()
    }

    /** What was told failed; said wherever the person is, whichever page is on its way. */
    private fun failedTo(error: Throwable) {
        if (error !is CompanionException) throw error
        fail(error.reason)
    }

    /** What failed must not look done: behind the lock it is said once that is open. */
    private fun fail(text: String) {
        if (lock.isShut) unsaid = text else frame.fail(text)
    }

    /** No page came: why, in the core's words; whatever was typed stays, and no screen stays empty. */
    private fun failed(error: Throwable) {
        if (error !is CompanionException) throw error
        val visit = trail.visit
        if (frame.hasPage(visit)) return frame.fail(error.reason)
        core.words { words ->
            val isThere = visit !== trail.visit || frame.hasPage(visit)
            if (isDestroyed || isShut() || isThere) return@words
            val page = failure(getString(R.string.app_name), error.reason, words)
            frame.show(page, words, trail.current.name, visit, trail.scrolled)
            title = page.title
        }
    }

    override fun pickDay(now: String?, picked: (String) -> Unit) = pickers.day(now, labels, picked)

    override fun pickTime(now: String?, picked: (String) -> Unit) =
        pickers.time(now, labels, picked)

    override fun now(): Long = core.now().epochSeconds

    override fun onActivityResult(request: Int, result: Int, data: Intent?) {
        if (request == CONFIRM) return unlocked(isOwner = result == RESULT_OK)
        // A file that was chosen waits until the app is open.
        if (lock.isShut) {
            late = Answered(request, result, data)
        } else {
            effects.answered(request, result, data)
        }
    }

    private companion object {
        const val CONFIRM = 4
    }
}
