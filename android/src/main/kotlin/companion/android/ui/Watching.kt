package companion.android.ui

import android.text.Editable
import android.text.TextWatcher
import android.widget.EditText

/** Tells every change of what is typed. */
internal fun EditText.onChanged(changed: (String) -> Unit) {
    addTextChangedListener(object : TextWatcher {
        override fun beforeTextChanged(text: CharSequence?, start: Int, count: Int, after: Int) =
            Unit

        override fun onTextChanged(text: CharSequence?, start: Int, before: Int, count: Int) = Unit

        override fun afterTextChanged(text: Editable?) = changed(text.toString())
    })
}
