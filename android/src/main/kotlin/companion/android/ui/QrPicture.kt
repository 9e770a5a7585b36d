package companion.android.ui

import android.graphics.Bitmap
import android.graphics.Color
import companion.core.QrCode

/** A QR code as a camera wants it: dark on light by night too, and with room around it. */
object QrPicture {
    /** Modules of light on each side, as ISO/IEC 18004 asks for. */
    private const val QUIET = 4
    private const val DARK = '1'

    /** As large as fits into so many pixels, each module of the same whole number of them. */
    fun of(code: QrCode, pixels: Int): Bitmap {
        val modules = code.size.toInt() + 2 * QUIET
        val scale = (pixels / modules).coerceAtLeast(1)
        val side = modules * scale
        val colors = IntArray(side * side) { at ->
            val x = at % side / scale - QUIET
            val y = at / side / scale - QUIET
            if (code.rows.getOrNull(y)?.getOrNull(x) == DARK) Color.BLACK else Color.WHITE
        }
        return Bitmap.createBitmap(colors, side, side, Bitmap.Config.ARGB_8888)
    }
}
