package companion.android.reminders

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.graphics.drawable.Icon
import android.net.Uri
import companion.android.App
import companion.android.MainActivity
import companion.android.R
import companion.android.Trail
import companion.android.inLanguage
import companion.android.onlyUnlocked
import companion.android.ui.Route
import companion.core.PermitView

private const val MILLIS = 1_000L
private const val RUNNING = "running:"

/** Notifications: what is due, and permits that run. */
class Notices(private val context: Context) {
    private val manager =
        checkNotNull(context.getSystemService(NotificationManager::class.java)) {
            "no notifications"
        }
    private val words = context.inLanguage()

    /** Whether it can be seen: not where the person switched the app or the channel off. */
    fun show(notice: Notice): Boolean {
        makeChannels()
        val built = Notification.Builder(context, notice.channel.name)
            .setSmallIcon(R.drawable.ic_notice)
            .setContentTitle(notice.title)
            .setContentText(notice.body)
            .setStyle(Notification.BigTextStyle().bigText(notice.body))
            .setContentIntent(open(notice.opens))
            .setAutoCancel(true)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(public(notice))
        notice.actions.forEach { (id, title) -> built.addAction(action(notice, id, title)) }
        manager.notify(notice.id, 0, built.build())
        val channel = manager.getNotificationChannel(notice.channel.name)
        val isOff = channel?.importance == NotificationManager.IMPORTANCE_NONE
        return manager.areNotificationsEnabled() && !isOff
    }

    fun hide(id: String) = manager.cancel(id, 0)

    /** Counts down by itself and goes by itself: it needs no alarm. */
    fun showRunning(permits: List<PermitView>, now: Long) {
        makeChannels()
        val wanted = permits.filter { it.activeUntil != null }
        val ids = wanted.map { RUNNING + it.id }.toSet()
        manager.activeNotifications
            .mapNotNull { it.tag }
            .filter { it.startsWith(RUNNING) && it !in ids }
            .forEach(::hide)
        wanted.forEach { showRunning(it, now) }
    }

    private fun showRunning(permit: PermitView, now: Long) {
        val end = checkNotNull(permit.activeUntil).epochSeconds
        if (end <= now) return
        val name = words.getString(R.string.channel_running)
        val built = counting(end)
            .setContentTitle(
                listOf(name, permit.whose).filter(String::isNotEmpty).joinToString(": "),
            )
            .setContentText(permit.text)
            .setStyle(Notification.BigTextStyle().bigText(permit.text))
            .setContentIntent(open(Trail.encode(Route("permit", "id" to permit.id))))
            .setOngoing(true)
            .setOnlyAlertOnce(true)
            .setTimeoutAfter((end - now) * MILLIS)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(counting(end).setContentTitle(name).build())
        manager.notify(RUNNING + permit.id, 0, built.build())
    }

    private fun counting(end: Long) = Notification.Builder(context, Channel.Running.name)
        .setSmallIcon(R.drawable.ic_notice)
        .setWhen(end * MILLIS)
        .setShowWhen(true)
        .setUsesChronometer(true)
        .setChronometerCountDown(true)

    /** For a lock screen that hides what is private. */
    private fun public(notice: Notice): Notification =
        Notification.Builder(context, notice.channel.name)
            .setSmallIcon(R.drawable.ic_notice)
            .setContentTitle(words.getString(R.string.app_name))
            .setContentText(notice.publicBody)
            .build()

    private fun action(notice: Notice, id: String, title: String): Notification.Action {
        val icon = Icon.createWithResource(context, R.drawable.ic_notice)
        // Opening starts the activity itself; the others are told to the core where nobody looks.
        val intent = if (id == "open") open(notice.opens) else tell(notice, id)
        val isLocked = (context.applicationContext as App).lock.isOn
        return Notification.Action.Builder(icon, title, intent)
            .apply { if (id != "open" && isLocked) onlyUnlocked() }
            .build()
    }

    private fun open(address: Uri): PendingIntent {
        val intent = Intent(context, MainActivity::class.java).setData(address)
            .addFlags(Intent.FLAG_ACTIVITY_CLEAR_TOP or Intent.FLAG_ACTIVITY_SINGLE_TOP)
        return PendingIntent.getActivity(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
    }

    private fun tell(notice: Notice, id: String): PendingIntent {
        val intent = Intent(context, ReminderReceiver::class.java)
            .setAction(id)
            .setData(Uri.fromParts("reminder", notice.id, null))
        return PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
    }

    private fun makeChannels() = manager.createNotificationChannels(
        listOf(
            channel(
                Channel.Deadlines,
                R.string.channel_deadlines,
                NotificationManager.IMPORTANCE_HIGH,
            ),
            channel(Channel.Permits, R.string.channel_permits, NotificationManager.IMPORTANCE_HIGH),
            channel(Channel.Rules, R.string.channel_rules, NotificationManager.IMPORTANCE_DEFAULT),
            channel(Channel.Running, R.string.channel_running, NotificationManager.IMPORTANCE_LOW),
        ),
    )

    private fun channel(which: Channel, name: Int, importance: Int) =
        NotificationChannel(which.name, words.getString(name), importance).apply {
            lockscreenVisibility = Notification.VISIBILITY_PRIVATE
        }
}
