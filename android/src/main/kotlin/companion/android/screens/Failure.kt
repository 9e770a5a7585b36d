package companion.android.screens

import companion.android.ui.Button
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.Reload
import companion.android.ui.Tone
import companion.core.Labels

/** In the place of a page that could not be made: why, and the way out. */
internal fun failure(title: String, reason: String, labels: Labels): Page = Page(
    title,
    listOf(
        Panel(reason, tone = Tone.Bad),
        Button(labels.tryAgain, Reload, isFirst = true),
    ),
)
