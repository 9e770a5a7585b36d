package companion.android.ui

import android.content.Context
import android.widget.FrameLayout

/** As wide as there is room, up to what can be read well; what is left stands on both sides. */
internal class Readable(context: Context, private val widest: Int) : FrameLayout(context) {
    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val spare = (MeasureSpec.getSize(widthSpec) - widest).coerceAtLeast(0) / 2
        if (paddingLeft != spare) setPadding(spare, 0, spare, 0)
        super.onMeasure(widthSpec, heightSpec)
    }
}
