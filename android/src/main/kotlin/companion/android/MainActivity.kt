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
import companion.android.ui.Button
import companion.android.ui.Choose
import companion.android.ui.Copy
import companion.android.ui.Countdown
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
import companion.android.ui.taken
import companion.core.CompanionException
import companion.core.Labels
import companion.core.reason

/** Every screen: it keeps where the person is, asks the core, and draws what comes back. */
class MainActivity :
    Activity(),
    Stage {
    private lateinit var core: Core
    private lateinit var frame: Frame
    private lateinit var effects: Effects
    private val trail = Trail()
    private val app get() = application as App
    private val lock get() = app.lock
    private lateinit var pickers: Pickers

    /** What another app answered while this one was shut. */
    private var late: (() -> Unit)? = null
    private val waiting = Handler(Looper.getMainLooper())
    private var labels: Labels? = null
    private var telling: Telling? = null

    /** What takes long and is none of the core's; whoever goes back does not wait for it. */
    private var working: Telling? = null
    private var isPlanDue = false

    /** Whether the person came back to the app, and the page is not drawn yet. */
    private var isBack = false

    override val filled: MutableMap<String, String> get() = trail.filled

    override fun attachBaseContext(base: Context) {
        super.attachBaseContext(base.inLanguage())
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        core = checkNotNull(app.core)
        effects = Effects(this) { go(it) }
        pickers = Pickers(this, core::now)
        frame = Frame(this, this)
        setContentView(frame.view)
        window.reachEdges()
        hideScreen()
        if (state == null) trail.begin(routeOf(intent)) else restore(state)
        @Suppress("DEPRECATION") // its successor is not of the platform alone
        (lastNonConfigurationInstance as? Kept)?.let { kept ->
            telling = kept.telling
            working = kept.working
            listOfNotNull(telling, working).forEach(::await)
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
        Kept(telling?.left(), working?.left(), effects.question)

    private fun Telling.left() = also { it.leave(trail.visit) }

    /** What goes on when the phone is turned: what is being told and done, and what is being asked. */
    private class Kept(val telling: Telling?, val working: Telling?, val question: Sure?)

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        setIntent(intent)
        move { routeOf(intent)?.let(trail::go) }
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
        waiting.removeCallbacksAndMessages(null)
        core.pause()
    }

    override fun onStop() {
        super.onStop()
        // Turned, or in another language, it is still in the same hand.
        if (!isChangingConfigurations) lock.leave()
    }

    override fun onDestroy() {
        super.onDestroy()
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
        effects.dismiss()
        pickers.dismiss()
        frame.view.visibility = View.INVISIBLE
        core.ask({ labels ?: it.app.labels(it.context) }) { answer ->
            if (isDestroyed || !isShut()) return@ask
            answer.onSuccess { words ->
                val unlock = Button(words.unlock, Unlock, isFirst = true)
                val page = Page(words.locked, listOf(unlock))
                draw(Shown(words, Screens.LOCKED, page), visit = lock, scrolled = 0)
            }
            if (!lock.wasAsked) unlock()
        }
    }

    private fun unlock() {
        val confirming = Phone.confirming(this) ?: return
        lock.ask()
        startActivityForResult(confirming, CONFIRM)
    }

    private fun unlocked(isOwner: Boolean) {
        lock.answered(isOwner)
        if (lock.isShut) return
        val come = late
        late = null
        come?.invoke()
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
        waiting.removeCallbacksAndMessages(null)
        page.blocks.filterIsInstance<Countdown>().forEach(::announce)
        page.refreshAt?.let { at ->
            val wait = (at - now()).coerceAtLeast(1) * MILLIS
            waiting.postDelayed(::show, wait)
        }
    }

    /** Out of recent apps and screenshots, where the person wants that, or a lock. */
    private fun hideScreen() {
        val flag = WindowManager.LayoutParams.FLAG_SECURE
        if (lock.hides) window.addFlags(flag) else window.clearFlags(flag)
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

    /**
     * A tap. While something is being told, or the page that the last tap led to has not come yet,
     * there is only the way back: the second of two quick taps does nothing.
     */
    override fun act(act: Act) {
        val isComing = !frame.hasPage(if (isShut()) lock else trail.visit)
        val isWaiting = isComing || telling != null || working?.isFrom(trail.visit) == true
        if (!isWaiting || act is Back || act is Reload) go(act)
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
        is Tell -> tell(act, trail.visit, Form(trail.filled))
        is Work -> work(act)
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

    /** Whoever went on meanwhile told it from no screen that is still there: no visit is theirs. */
    private fun tell(act: Tell, visit: Any?, form: Form) {
        val told = Telling(visit, form, app.language.current())
        core.ask({ asked ->
            val next = act.tell(asked, form)
            app.language.keep(keptLanguage(asked))
            next
        }, told::answer)
        telling = told
        await(told)
    }

    private fun work(act: Work) {
        val told = Telling(trail.visit, Form(trail.filled), app.language.current())
        app.worker.execute {
            val answer = runCatching(act.work)
            Handler(Looper.getMainLooper()).post { told.answer(answer) }
        }
        working = told
        await(told)
    }

    /** Also what was told before the phone was turned: its answer comes here. */
    private fun await(awaited: Telling) {
        frame.hush()
        awaited.await(trail.visit) { answer ->
            if (telling === awaited) telling = null
            if (working === awaited) working = null
            frame.hush()
            val isHere = awaited.isFrom(trail.visit)
            answer.fold({ if (isHere) go(it) else goElsewhere(it, awaited.form) }, ::failed)
            replan()
            // Words and direction are those of the new language at once.
            if (app.language.current() != awaited.language) recreate()
        }
        frame.view.postDelayed({
            val goesOn = telling === awaited || working === awaited
            if (goesOn && awaited.isFrom(trail.visit)) labels?.let { frame.say(it.wait) }
        }, LONG)
    }

    /** The person went on meanwhile: nothing leads them away from where they are. */
    private fun goElsewhere(act: Act, form: Form): Unit = when (act) {
        is Say -> {
            goElsewhere(act.then, form)
            frame.say(act.text)
        }
        // What failed must not look done.
        is Warn -> frame.fail(act.text)
        // A backup that was written counts as saved all the same.
        is Tell -> tell(act, visit = null, form)
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

    override fun pickDay(now: String?, picked: (String) -> Unit) = pickers.day(now, labels, picked)

    override fun pickTime(now: String?, picked: (String) -> Unit) =
        pickers.time(now, labels, picked)

    override fun now(): Long = core.now().epochSeconds

    override fun onActivityResult(request: Int, result: Int, data: Intent?) {
        if (request == CONFIRM) return unlocked(isOwner = result == RESULT_OK)
        val answered = { effects.answered(request, result, data) }
        // A file that was chosen waits until the app is open.
        if (lock.isShut) late = answered else answered()
    }

    /** Where an intent leads; home where it was acted upon already, and comes again from recents. */
    private fun routeOf(intent: Intent): Route? {
        if (intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0) return null
        val shared = intent.getStringExtra(Intent.EXTRA_TEXT)
            ?: intent.getCharSequenceExtra(Intent.EXTRA_PROCESS_TEXT)?.toString()
        return when {
            shared != null -> Route("shared", "text" to shared.taken())
            else -> intent.data?.let(Trail::decode)
        }
    }

    private companion object {
        const val CONFIRM = 4
        const val MILLIS = 1_000L
        const val MINUTE = 60L

        /** So many milliseconds nobody minds. */
        const val LONG = 600L
    }
}
