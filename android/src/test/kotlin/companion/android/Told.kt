package companion.android

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.content.BroadcastReceiver
import android.content.ComponentName
import android.content.Intent
import android.content.IntentFilter
import android.os.Bundle
import android.os.Parcel
import android.telephony.TelephonyManager
import companion.android.core.Asked
import companion.android.effects.Choices
import companion.android.effects.Phone
import companion.android.screens.Scene
import companion.android.screens.Screens
import companion.android.ui.Act
import companion.android.ui.Block
import companion.android.ui.Button
import companion.android.ui.Form
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Route
import companion.core.DocumentInput
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.Moment
import companion.core.PersonInput
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowNotificationManager
import java.time.Instant
import java.time.ZoneOffset

/** A moment at which a permit is needed in Baku, and one at which none is. */
internal const val IN_LOCKDOWN = "2020-12-20T10:00:00+04:00"
internal const val FREE = "2026-11-27T10:00:00+04:00"

internal const val APPROVED =
    "2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 2 saat müddətinə " +
        "yaşayış yerinizi tərk edə bilərsiniz."

/** Somebody with a document, in Baku; answers the person's id. */
internal fun TestPhone.person(name: String, number: String, validUntil: String? = null): String =
    tell {
        val input = PersonInput(name = name, place = "baku", intent = "extend")
        val person = it.app.addPerson(input, it.context).id
        val document = DocumentInput(
            kind = "MYI",
            number = number,
            person = person,
            validUntil = validUntil,
        )
        it.app.addDocument(document, it.context)
        person
    }

/** A permit that was handed to the SMS app; answers its id. */
internal fun TestPhone.handedOver(person: String): String = tell {
    val query = DraftQuery(errand = "pharmacy", holders = listOf(DraftHolder(person = person)))
    val id = checkNotNull(it.app.permitDraft(query, it.context).drafts.first().id)
    it.app.permitSent(id, it.context)
    id
}

/** A permit that runs for two hours from now; answers its id. */
internal fun TestPhone.running(person: String): String {
    val id = handedOver(person)
    tell { asked: Asked -> asked.app.permitReply(APPROVED, id, asked.context.now, asked.context) }
    return id
}

/** An SMS app, and so many SIM cards whose country is that of the one that sends SMS. */
internal fun TestPhone.withSms(country: String = "az", sims: Int = 1) {
    val sms = ComponentName("an.sms.app", "Compose")
    val filter = IntentFilter(Intent.ACTION_SENDTO).apply {
        addDataScheme("smsto")
        addCategory(Intent.CATEGORY_DEFAULT)
    }
    shadowOf(app.packageManager).addActivityIfNotPresent(sms)
    shadowOf(app.packageManager).addIntentFilterForActivity(sms, filter)
    val cards = shadowOf(app.getSystemService(TelephonyManager::class.java))
    cards.setPhoneCount(2)
    cards.setActiveModemCount(2)
    for (slot in 0..1) {
        val isThere = slot < sims
        val ready = TelephonyManager.SIM_STATE_READY
        cards.setSimState(slot, if (isThere) ready else TelephonyManager.SIM_STATE_ABSENT)
    }
    cards.setSimCountryIso(if (sims == 0) "" else country)
}

internal val TestPhone.alarms: ShadowAlarmManager
    get() = shadowOf(app.getSystemService(AlarmManager::class.java))

internal val TestPhone.notices: ShadowNotificationManager
    get() = shadowOf(app.getSystemService(NotificationManager::class.java))

internal fun Notification.says(): String =
    extras.getCharSequence(Notification.EXTRA_TITLE).toString() +
        "\n" + extras.getCharSequence(Notification.EXTRA_TEXT)

/** The page of a route, as data. */
internal fun TestPhone.page(
    name: String,
    vararg about: Pair<String, String?>,
    hasScreenLock: Boolean = Phone.hasScreenLock(app),
): Page = tell {
    val labels = it.app.labels(it.context)
    val route = Route(name, *about)
    val (device, sending) = Phone.state(app) to Phone.sending(app)
    Screens.page(
        Scene(it, labels, route, Form(), device, sending, Choices(app), hasScreenLock, app.inbox),
    )
}

/** Whatever a tap on the page can do. */
internal fun Page.acts(): List<Act> = blocks.mapNotNull { block: Block ->
    when (block) {
        is Button -> block.act
        is Panel -> block.act
        else -> null
    }
}

/** The system ends the process while the app is behind another, and the person comes back. */
internal fun TestPhone.afterDeath(before: ActivityController<MainActivity>): MainActivity {
    val state = Bundle()
    before.pause().saveInstanceState(state).stop().destroy()
    val parcel = Parcel.obtain().apply {
        writeBundle(state)
        setDataPosition(0)
    }
    startAnew()
    val kept = parcel.readBundle(MainActivity::class.java.classLoader)
    val after = Robolectric.buildActivity(MainActivity::class.java).setup(kept).get()
    TestPhone.idle()
    return after
}

/** As `2020-12-20T12:00+04:00`. */
internal fun Moment.written(): String = Instant.ofEpochSecond(epochSeconds)
    .atOffset(ZoneOffset.ofTotalSeconds(utcOffsetSeconds)).toString()

/** Delivers a broadcast as the system does. */
internal fun TestPhone.receive(receiver: BroadcastReceiver, intent: Intent) {
    receiver.onReceive(app, intent)
    TestPhone.idle()
}

/** Everything that was typed on the way. */
internal fun Trail.everything(): String = buildString {
    do {
        append(filled.values)
        val isMore = hasBack
        back()
    } while (isMore)
}
