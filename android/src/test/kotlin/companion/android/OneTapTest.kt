package companion.android

import android.app.KeyguardManager
import android.appwidget.AppWidgetManager
import android.content.ComponentName
import android.content.Intent
import android.content.pm.ShortcutInfo
import android.content.pm.ShortcutManager
import android.os.UserManager
import android.service.quicksettings.Tile
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import companion.android.effects.Choice
import companion.android.effects.Choices
import companion.android.onetap.ActionTile
import companion.android.onetap.StatusWidget
import companion.android.reminders.Replan
import companion.android.screens.Screens
import companion.android.ui.OpenSms
import companion.android.ui.Route
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(shadows = [TileShadow::class])
class OneTapTest {
    private lateinit var phone: TestPhone

    @After fun close() = phone.close()

    private fun start(at: String, vararg people: Pair<String, String>): List<String> {
        phone = TestPhone(at)
        phone.withSms()
        return people.map { (name, number) -> phone.person(name, number) }
    }

    private fun shortcuts(): List<ShortcutInfo> {
        Replan(phone.app).run()
        TestPhone.idle()
        val manager = phone.app.getSystemService(ShortcutManager::class.java)!!
        return manager.dynamicShortcuts.sortedBy { it.rank }
    }

    private fun opened(intent: Intent): MainActivity {
        val activity = Robolectric.buildActivity(MainActivity::class.java, intent).setup().get()
        TestPhone.idle()
        return activity
    }

    @Test
    fun `from a shortcut to the filled SMS is one tap`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567")
        val shortcut = shortcuts().first()
        assertEquals("Food", shortcut.shortLabel)
        val activity = opened(shortcut.intent!!)
        var taps = 0
        activity.tap("Open the SMS").also { taps += 1 }
        val sms = shadowOf(activity).nextStartedActivity
        assertEquals("smsto:8103", sms.dataString)
        assertEquals("2 MYI1234567", sms.getStringExtra("sms_body"))
        assertEquals(1, taps)
    }

    @Test
    fun `with several people shortcuts and tile name the person`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567", "Ana Lima" to "7654321")
        val labels = shortcuts().map { it.shortLabel.toString() }
        assertEquals(listOf("Mehmet Yilmaz: Food", "Ana Lima: Food"), labels.take(2))
        val activity = opened(shortcuts()[1].intent!!)
        activity.tap("Open the SMS")
        val body = shadowOf(activity).nextStartedActivity.getStringExtra("sms_body")
        assertEquals("2 MYI7654321", body)
        assertEquals("Mehmet Yilmaz: Food", tile().qsTile.label)
    }

    @Test
    fun `locked or hidden, neither shortcuts nor tile name anybody`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567", "Ana Lima" to "7654321")
        shadowOf(phone.app.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        for (choice in listOf(Choice.LockApp, Choice.HideScreen)) {
            assertTrue(shortcuts().isNotEmpty())
            Choices(phone.app)[choice] = true
            assertEquals(emptyList<ShortcutInfo>(), shortcuts())
            assertEquals("Companion", tile().qsTile.label)
            Choices(phone.app)[choice] = false
        }
        // At once, where it is chosen.
        assertTrue(shortcuts().isNotEmpty())
        phone.open(Route("settings")).get().tap("Hide from recent apps")
        val manager = phone.app.getSystemService(ShortcutManager::class.java)!!
        assertEquals(emptyList<ShortcutInfo>(), manager.dynamicShortcuts)
    }

    @Test
    fun `locked, one that was put on the home screen names nobody either`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567", "Ana Lima" to "7654321")
        val manager = phone.app.getSystemService(ShortcutManager::class.java)!!
        val ana = shortcuts().first { "Ana" in "${it.longLabel}" }
        manager.requestPinShortcut(ana, null)
        Choices(phone.app)[Choice.HideScreen] = true
        shortcuts()
        val pinned = manager.pinnedShortcuts.single()
        assertEquals(listOf("Companion", "Companion"), listOf(pinned.shortLabel, pinned.longLabel))
        Choices(phone.app)[Choice.HideScreen] = false
        shortcuts()
        assertEquals(ana.longLabel, manager.pinnedShortcuts.single().longLabel)
        assertNotNull(manager.pinnedShortcuts.single().intent)
    }

    @Test
    fun `one that was put on the home screen names nobody who is gone`() {
        val people = start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567", "Ana Lima" to "7654321")
        val manager = phone.app.getSystemService(ShortcutManager::class.java)!!
        val all = shortcuts()
        listOf("Mehmet", "Ana").forEach { name ->
            manager.requestPinShortcut(all.first { name in "${it.longLabel}" }, null)
        }
        fun pinned() = manager.pinnedShortcuts.map { "${it.shortLabel} ${it.longLabel}" }
        phone.tell { it.app.removePerson(people.last(), it.context) }
        shortcuts()
        assertTrue("${pinned()}", pinned().none { "Ana" in it })
        phone.tell { it.app.erase(it.context) }
        shortcuts()
        assertTrue("${pinned()}", pinned().none { "Mehmet" in it })
    }

    @Test
    fun `a pinned shortcut for what other rules no longer have leads to what they have`() {
        val person = start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567").single()
        val pinned = Route("board", "errand" to "of other rules", "person" to person)
        val activity = phone.open(pinned).get()
        assertEquals("Ask for a permit", activity.title)
        activity.tap("Pharmacy")
        activity.tap("Open the SMS")
    }

    @Test
    fun `with no permit in force nothing leads to an SMS`() {
        val person = start(FREE, "Mehmet Yilmaz" to "1234567").single()
        val intents = shortcuts().map { it.intent!! }
        assertTrue(intents.isNotEmpty())
        for (intent in intents) {
            assertFalse("$intent", intent.scheme == "smsto" || intent.scheme == "sms")
            if (intent.component != null) assertOpensNoSms(opened(intent))
        }
        val pages = listOf(
            phone.page(Screens.HOME),
            phone.page("ask"),
            phone.page("board", "errand" to "pharmacy", "person" to person),
            phone.page("board", "errand" to "groceries"),
        )
        pages.forEach { page -> assertFalse(page.title, page.acts().any { it is OpenSms }) }
        // As one that was pinned while a permit was needed.
        assertOpensNoSms(
            phone.open(Route("board", "errand" to "pharmacy", "person" to person)).get(),
        )
        tile().onClick()
        val started = shadowOf(phone.app).nextStartedActivity
        assertFalse("$started", started?.scheme == "smsto")
    }

    private fun assertOpensNoSms(activity: MainActivity) {
        assertFalse(activity.texts().toString(), "Open the SMS" in activity.texts())
        val started = generateSequence { shadowOf(activity).nextStartedActivity }.map { it.action }
        assertFalse(Intent.ACTION_SENDTO in started)
    }

    private fun widget(): View {
        val widgets = shadowOf(AppWidgetManager.getInstance(phone.app))
        val id = widgets.createWidget(StatusWidget::class.java, R.layout.widget)
        TestPhone.idle()
        return widgets.getViewFor(id)
    }

    private fun View.status() = findViewById<TextView>(R.id.widget_status)!!.text.toString()

    @Test
    fun `the widget shows the status and opens the app, never an SMS`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567")
        shortcuts()
        val view = widget()
        assertEquals("Get a permit before you leave home.", view.status())
        view.performClick()
        val started = shadowOf(phone.app).nextStartedActivity
        assertEquals(ComponentName(phone.app, MainActivity::class.java), started.component)
        assertNull(started.data)
    }

    private fun View.actions() = findViewById<ViewGroup>(R.id.widget_actions)!!.let { group ->
        (0 until group.childCount).map { group.getChildAt(it) as TextView }
    }

    @Test
    fun `the widget has the first actions of now, and none where they are hidden`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567")
        val offered = shortcuts()
        val actions = widget().actions()
        assertEquals(offered.take(3).map { it.shortLabel }, actions.map { it.text.toString() })
        actions.first().performClick()
        val opened = opened(shadowOf(phone.app).nextStartedActivity)
        assertTrue(opened.texts().toString(), "Open the SMS" in opened.texts())

        // As new rules, or another day, would bring others.
        phone.goTo(FREE)
        val later = shortcuts()
        assertEquals(later.take(3).map { it.shortLabel }, widget().actions().map { it.text })
        assertFalse("Food" in later.map { it.shortLabel })

        Choices(phone.app)[Choice.HideScreen] = true
        shortcuts()
        assertEquals(emptyList<TextView>(), widget().actions())
    }

    @Test
    fun `the widget goes with the time, and reads nothing that is sealed`() {
        start(FREE, "Mehmet Yilmaz" to "1234567")
        shortcuts()
        assertEquals("No permit is needed to leave home.", widget().status())
        shadowOf(phone.app.getSystemService(UserManager::class.java)).setUserUnlocked(false)
        phone.startAnew()
        // The rules are vouched for until the second of December.
        phone.goTo("2026-12-03T10:00:00+04:00")
        assertEquals("Not known. Open the app.", widget().status())
    }

    @Test
    fun `the widget names the kind of the next deadline and nobody`() {
        phone = TestPhone(FREE)
        phone.person("Mehmet Yilmaz", "1234567", validUntil = "2027-03-03")
        shortcuts()
        val deadline = widget().findViewById<TextView>(R.id.widget_deadline)!!
        assertEquals(View.VISIBLE, deadline.visibility)
        val title = phone.tell { it.app.deadlines(it.context).first().title }
        assertEquals(title, deadline.text.toString())
        assertFalse(deadline.text.toString(), "Mehmet" in deadline.text || "123" in deadline.text)
    }

    @Test
    fun `without a deadline the widget leaves its line away`() {
        start(FREE)
        shortcuts()
        assertEquals(View.GONE, widget().findViewById<TextView>(R.id.widget_deadline)!!.visibility)
    }

    @Test
    fun `the tile shows the first action and opens it`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567")
        val tile = tile()
        assertEquals("Food", tile.qsTile.label)
        assertEquals(Tile.STATE_ACTIVE, tile.qsTile.state)
        tile.onClick()
        val started = if (RuntimeEnvironment.getApiLevel() >= 34) {
            shadowOf(TileShadow.pending!!).savedIntent
        } else {
            TileShadow.plain!!
        }
        val route = Trail.decode(started.data!!)!!
        assertEquals("board", route.name)
        assertEquals("groceries", route["errand"])
    }

    @Test
    fun `since Android 14 the tile gives an intent that others cannot change`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567")
        tile().onClick()
        if (RuntimeEnvironment.getApiLevel() >= 34) {
            assertTrue(shadowOf(TileShadow.pending!!).isImmutable)
            assertNull(TileShadow.plain)
        } else {
            assertNotNull(TileShadow.plain)
            assertNull(TileShadow.pending)
        }
    }

    @Test
    fun `a locked phone is unlocked first`() {
        start(IN_LOCKDOWN, "Mehmet Yilmaz" to "1234567")
        val tile = tile()
        TileShadow.isPhoneLocked = true
        tile.onClick()
        assertTrue(TileShadow.wasUnlocked)
    }

    private fun tile(): ActionTile {
        TileShadow.reset()
        val tile = Robolectric.buildService(ActionTile::class.java).create().get()
        tile.onStartListening()
        TestPhone.idle()
        return tile
    }
}
