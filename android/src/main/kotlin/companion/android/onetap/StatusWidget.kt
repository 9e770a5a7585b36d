package companion.android.onetap

import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.content.pm.ShortcutInfo
import android.view.View
import android.widget.RemoteViews
import companion.android.App
import companion.android.MainActivity
import companion.android.R
import companion.core.GlanceView

/**
 * Status and the next deadline's kind on the launcher, from the glance alone: never the vault. Below
 * them what a long press on the app's icon offers, which the launcher keeps.
 */
class StatusWidget : AppWidgetProvider() {
    override fun onUpdate(context: Context, manager: AppWidgetManager, ids: IntArray) {
        val core = checkNotNull((context.applicationContext as App).core)
        // The file is read on the worker: until then the process must stay.
        val pending = goAsync()
        core.glance { glance ->
            ids.forEach {
                manager.updateAppWidget(it, views(context, glance, core.now().epochSeconds))
            }
            pending?.finish()
        }
    }

    private fun views(context: Context, glance: GlanceView?, now: Long): RemoteViews {
        val views = RemoteViews(context.packageName, R.layout.widget)
        val status = glance?.entries?.lastOrNull { it.from.epochSeconds <= now }?.text
        views.setTextViewText(R.id.widget_status, status ?: context.getString(R.string.app_name))
        val deadline = glance?.deadline?.title
        views.setTextViewText(R.id.widget_deadline, deadline.orEmpty())
        val isSeen = if (deadline == null) View.GONE else View.VISIBLE
        views.setViewVisibility(R.id.widget_deadline, isSeen)
        val open = Intent(context, MainActivity::class.java)
        val pending = PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE)
        views.setOnClickPendingIntent(R.id.widget, pending)
        views.removeAllViews(R.id.widget_actions)
        Shortcuts.shown(context).take(MOST).forEach { shortcut ->
            views.addView(R.id.widget_actions, action(context, shortcut))
        }
        return views
    }

    private fun action(context: Context, shortcut: ShortcutInfo): RemoteViews {
        val view = RemoteViews(context.packageName, R.layout.widget_action)
        view.setTextViewText(R.id.widget_action, shortcut.shortLabel)
        val intent = shortcut.intent ?: return view
        val pending = PendingIntent.getActivity(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
        view.setOnClickPendingIntent(R.id.widget_action, pending)
        return view
    }

    companion object {
        /** What there is room for; the rest stays at the icon. */
        private const val MOST = 3

        fun refresh(context: Context) {
            val manager = AppWidgetManager.getInstance(context) ?: return
            val ids = manager.getAppWidgetIds(ComponentName(context, StatusWidget::class.java))
            if (ids.isEmpty()) return
            val update = Intent(context, StatusWidget::class.java)
                .setAction(AppWidgetManager.ACTION_APPWIDGET_UPDATE)
                .putExtra(AppWidgetManager.EXTRA_APPWIDGET_IDS, ids)
            context.sendBroadcast(update)
        }
    }
}
