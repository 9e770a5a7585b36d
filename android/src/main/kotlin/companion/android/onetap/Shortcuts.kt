package companion.android.onetap

import android.content.Context
import android.content.Intent
import android.content.pm.ShortcutInfo
import android.content.pm.ShortcutManager
import android.graphics.drawable.Icon
import android.net.Uri
import android.os.PersistableBundle
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
    private const val WHOSE = "whose"

    /** The actions for now, and the ids of the people who are stored. */
    class Wanted(val actions: List<ActionView>, val people: Set<String>)

    fun wanted(asked: Asked): Wanted {
        val actions = asked.app.quickActions(null, null, asked.context)
        return Wanted(actions, asked.app.people(asked.context).map { it.id }.toSet())
    }

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
                .setExtras(PersistableBundle().apply { putString(WHOSE, whose(action)) })
                .build()
        }
        val offered = wanted.actions.take(most).map { it.id }
        nameNobody(
            context,
            manager,
            manager.pinnedShortcuts.filter { pinned ->
                val whose = pinned.extras?.getString(WHOSE)
                val isGone = whose != null && whose !in wanted.people && pinned.id !in offered
                isHidden || isGone
            },
        )
    }

    /** By a person, else by what of nobody named it is about; none where it is for everybody. */
    private fun whose(action: ActionView) = action.person ?: action.document ?: action.deadline

    /** Those on the home screen stay; what is offered again has its words again. */
    private fun nameNobody(
        context: Context,
        manager: ShortcutManager,
        shortcuts: List<ShortcutInfo>,
    ) {
        if (shortcuts.isEmpty()) return
        val name = context.getString(R.string.app_name)
        manager.updateShortcuts(
            shortcuts.map { pinned ->
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
