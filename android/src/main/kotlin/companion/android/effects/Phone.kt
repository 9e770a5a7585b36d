package companion.android.effects

import android.app.Activity
import android.app.AlarmManager
import android.app.KeyguardManager
import android.app.NotificationManager
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.Settings
import android.telephony.SubscriptionManager
import android.telephony.TelephonyManager
import android.telephony.TelephonyManager.SIM_STATE_ABSENT
import android.telephony.TelephonyManager.SIM_STATE_UNKNOWN
import companion.android.mayBeExact
import companion.android.ui.SystemScreen
import companion.core.DeviceState
import companion.core.SendingState

/** What the phone tells of itself, none of which needs a permission. */
object Phone {
    fun state(context: Context) = DeviceState(
        notificationsAllowed = notifications(context)?.areNotificationsEnabled() ?: false,
        isRestricted = !mayBeExact(context),
    )

    /** Whether an alarm comes at its minute: always below Android 12, above it only if allowed. */
    fun mayBeExact(context: Context): Boolean =
        context.getSystemService(AlarmManager::class.java)?.mayBeExact() ?: false

    /** How this phone sends SMS, for the core to say whether that reaches a number. */
    fun sending(context: Context) = SendingState(
        hasSmsApp = Sms.intent("0", "").resolveActivity(context.packageManager) != null,
        sims = sims(context)?.toUInt(),
        simCountry = simCountry(context),
    )

    /** How many SIM cards are in the phone; none while it does not know, as shortly after a start. */
    private fun sims(context: Context): Int? {
        val all = context.getSystemService(TelephonyManager::class.java) ?: return 0

        @Suppress("DEPRECATION") // its successor came with Android 11
        val states = (0 until all.phoneCount).map(all::getSimState)
        val cards = states.count { it != SIM_STATE_ABSENT && it != SIM_STATE_UNKNOWN }
        return cards.takeIf { it > 0 || SIM_STATE_UNKNOWN !in states }
    }

    /** The country of the SIM that sends SMS, two letters; none without a SIM. */
    private fun simCountry(context: Context): String? {
        val all = context.getSystemService(TelephonyManager::class.java) ?: return null
        val id = SubscriptionManager.getDefaultSmsSubscriptionId()
        val one = if (id != SubscriptionManager.INVALID_SUBSCRIPTION_ID) {
            all.createForSubscriptionId(id)
        } else {
            all
        }
        return one.simCountryIso?.takeIf(String::isNotEmpty)
    }

    /** What the system has for a permission that was refused. */
    fun screen(activity: Activity, which: SystemScreen): Intent = when (which) {
        SystemScreen.Notifications ->
            Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                .putExtra(Settings.EXTRA_APP_PACKAGE, activity.packageName)
        SystemScreen.ExactAlarms -> Intent(
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM
            } else {
                Settings.ACTION_APPLICATION_DETAILS_SETTINGS
            },
            Uri.fromParts("package", activity.packageName, null),
        )
        SystemScreen.Unlock -> confirming(activity) ?: Intent(Settings.ACTION_SECURITY_SETTINGS)
        SystemScreen.ScreenLock -> Intent(Settings.ACTION_SECURITY_SETTINGS)
    }

    /** Whether the phone has a pattern, number or password that opens it. */
    fun hasScreenLock(context: Context): Boolean = keyguard(context)?.isDeviceSecure ?: false

    /** Asks for what opens the phone; none where nothing is needed to open it. */
    fun confirming(context: Context): Intent? {
        @Suppress("DEPRECATION") // its successor is not of the platform alone
        return keyguard(context)?.createConfirmDeviceCredentialIntent(null, null)
    }

    private fun keyguard(context: Context) = context.getSystemService(KeyguardManager::class.java)

    private fun notifications(context: Context) =
        context.getSystemService(NotificationManager::class.java)
}
