package companion.android.screens

import companion.android.core.Asked
import companion.android.ui.Act
import companion.android.ui.Back
import companion.android.ui.Form
import companion.android.ui.Reload
import companion.android.ui.Tell

/** Changes something and shows the screen anew. */
internal inline fun tell(crossinline change: (Asked) -> Unit): Act = Tell { asked, _ ->
    change(asked)
    Reload
}

/** Takes a form in and leaves it. */
internal inline fun takeForm(crossinline take: (Asked, Form) -> Unit): Act = Tell { asked, form ->
    take(asked, form)
    Back
}

/** Takes a form in and shows the screen anew. */
internal inline fun tellForm(crossinline take: (Asked, Form) -> Unit): Act = Tell { asked, form ->
    take(asked, form)
    Reload
}
