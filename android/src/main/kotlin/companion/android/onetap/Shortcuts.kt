package companion.android.onetap

import android.content.Context
import android.content.Intent
import android.content.pm.ShortcutInfo
import android.content.pm.ShortcutManager
import android.graphics.drawable.Icon
import android.net.Uri
import companion.android.App
import companion.android.MainActivity
import companion.android.R
import companion.android.Trail
import companion.android.core.Asked
import companion.android.screens.act
import companion.android.ui.Act
import companion.android.ui.Dial
import companion.android.ui.Go
import companion.core.ActionView

/** What a long press on the app's icon offers: the core's actions for now, and nothing fixed. */
object Shortcuts {
    class Wanted(val actions: List<ActionView>)

    fun wanted(asked: Asked) = Wanted(asked.app.quickActions(null, null, asked.context))

    fun show(context: Context, wanted: Wanted) {
        val manager = context.getSystemService(ShortcutManager::class.java) ?: return
        // The launcher shows them to whoever holds the phone.
        val isHidden = (context.applicationContext as App).lock.hides
        val most = if (isHidden) 0 else manager.maxShortcutCountPerActivity
        manager.dynamicShortcuts = wanted.actions.take(most).mapIndexed { rank, action ->
            ShortcutInfo.Builder(context, action.id)
                .setShortLabel(action.title)
                .setLongLabel(listOfNotNull(action.title, action.subtitle).joinToString(": "))
                .setIcon(Icon.createWithResource(context, R.drawable.ic_shortcut))
                .setIntent(intent(context, act(action)))
                .setRank(rank)
                .build()
        }
        if (isHidden) namePinned(context, manager)
    }

    /** Those on the home screen stay, but name nobody; what is offered again has its words again. */
    private fun namePinned(context: Context, manager: ShortcutManager) {
        val name = context.getString(R.string.app_name)
        manager.updateShortcuts(
            manager.pinnedShortcuts.map { pinned ->
                val shortcut = ShortcutInfo.Builder(context, pinned.id)
                shortcut.setShortLabel(name).setLongLabel(name).build()
            },
        )
    }

    /** What was shown last, the first first; needs no core. */
    fun shown(context: Context): List<ShortcutInfo> =
        context.getSystemService(ShortcutManager::class.java)?.dynamicShortcuts.orEmpty()
            .sortedBy { it.rank }

    /** What an action opens, also from outside of the app. */
    fun intent(context: Context, act: Act): Intent = when (act) {
        is Dial -> Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", act.phone, null))
        is Go -> Intent(context, MainActivity::class.java)
            .setAction(Intent.ACTION_VIEW)
            .setData(Trail.encode(act.route))
        else -> error("$act cannot be opened from outside")
    }
}
