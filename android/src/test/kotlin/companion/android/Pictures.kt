package companion.android

import android.graphics.Bitmap
import android.os.Handler
import android.os.Looper
import android.view.PixelCopy
import companion.android.core.Asked
import companion.android.ui.Route
import companion.core.DocumentInput
import companion.core.DraftHolder
import companion.core.DraftQuery
import companion.core.PersonInput
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.io.File
import java.time.LocalDate

/**
 * Every screen as a picture; `cargo xtask screenshots` runs it. It is no test, and its name keeps it
 * from being run as one.
 */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35])
class Pictures {
    @Test fun light() = all("light", "en")

    @Test
    @Config(qualifiers = "+night")
    fun dark() = all("dark", "ru")

    @Test
    @Config(qualifiers = "+fa-ldrtl")
    fun rightToLeft() = all("right-to-left", "fa")

    @Test
    @Config(fontScale = 2f)
    fun large() = all("large", "tr")

    @Test
    @Config(qualifiers = TABLET)
    fun tablet() = some("tablet", "en")

    @Test
    @Config(qualifiers = TABLET_LANDSCAPE)
    fun tabletLandscape() = some("tablet-landscape", "en")

    @Test
    @Config(qualifiers = LANDSCAPE)
    fun landscape() = some("landscape", "en")

    /** What must look right on every screen. */
    private fun some(style: String, language: String) {
        TestPhone("2026-11-27T10:00:00+04:00", language).use { phone ->
            val ids = phone.tell(::people)
            shoot(phone, style, "home", null)
            shoot(phone, style, "person", Route("person", "id" to ids.first()))
            shoot(phone, style, "card", Route("card", "person" to ids.first()))
        }
        TestPhone("2020-12-20T10:00:00+04:00", language).use { phone ->
            phone.withSms("az")
            val ids = phone.tell(::people)
            val board = Route("board", "errand" to "pharmacy", "person" to ids.first())
            shoot(phone, style, "board", board)
            val permit = phone.tell { running(it, ids.first()) }
            shoot(phone, style, "permit-home", null)
            shoot(phone, style, "permit-card", Route("card", "permit" to permit))
        }
    }

    private fun all(style: String, language: String) {
        TestPhone("2026-11-27T10:00:00+04:00", language).use { phone ->
            val ids = phone.tell(::people)
            shoot(phone, style, "home", null)
            shoot(phone, style, "documents", Route("documents"))
            shoot(phone, style, "person", Route("person", "id" to ids.first()))
            shoot(phone, style, "add-document", Route("add-document"))
            shoot(phone, style, "deadlines", Route("deadlines"))
            shoot(phone, style, "guides", Route("guides"))
            shoot(phone, style, "guide", Route("guide", "topic" to "registration"))
            shoot(phone, style, "rules", Route("rules", "place" to "baku"))
            shoot(phone, style, "settings", Route("settings"))
            shoot(phone, style, "leads", Route("leads"))
            shoot(phone, style, "lead", Route("lead", "code" to "register"))
            shoot(phone, style, "card", Route("card", "person" to ids.first()))
            shoot(phone, style, "backup", Route("backup"))
            shoot(phone, style, "welcome", Route("welcome"))
            repeat(MANY) { phone.tell(::people) }
            shoot(phone, style, "many-people", Route("documents"))
        }
        TestPhone("2020-12-20T10:00:00+04:00", language).use { phone ->
            phone.withSms("az")
            val ids = phone.tell(::people)
            shoot(phone, style, "ask", Route("ask"))
            val board = Route("board", "errand" to "pharmacy", "person" to ids.first())
            shoot(phone, style, "board", board)
            val permit = phone.tell { running(it, ids.first()) }
            shoot(phone, style, "permit", Route("permit", "id" to permit))
            shoot(phone, style, "reply", Route("reply", "permit" to permit))
            shoot(phone, style, "permit-home", null)
            shoot(phone, style, "permit-card", Route("card", "permit" to permit))
        }
    }

    private fun people(asked: Asked): List<String> =
        listOf("Mehmet Yilmaz", "Ana Lima").map { name ->
            val input = PersonInput(name = name, citizenship = "TUR", place = "baku")
            val person = asked.app.addPerson(input, asked.context).id
            val number = (1_234_567 + name.length).toString()
            val ends = asked.context.now.epochSeconds / DAY + ENDS_IN
            val document = DocumentInput(
                kind = "MYI",
                number = number,
                person = person,
                validUntil = LocalDate.ofEpochDay(ends).toString(),
            )
            asked.app.addDocument(document, asked.context)
            person
        }

    private fun running(asked: Asked, person: String): String {
        val query = DraftQuery(
            errand = "pharmacy",
            holders = listOf(DraftHolder(person = person)),
            place = "baku",
        )
        val id = asked.app.permitDraft(query, asked.context).drafts.first().id!!
        asked.app.permitSent(id, asked.context)
        val answer = "2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 2 saat müddətinə " +
            "yaşayış yerinizi tərk edə bilərsiniz."
        asked.app.permitReply(answer, id, asked.context.now, asked.context)
        return id
    }

    private fun shoot(phone: TestPhone, style: String, name: String, route: Route?) {
        val activity = phone.open(route).get()
        val view = activity.window.decorView
        val picture = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        var result = -1
        PixelCopy.request(activity.window, picture, {
            result = it
        }, Handler(Looper.getMainLooper()))
        TestPhone.idle()
        assertEquals(PixelCopy.SUCCESS, result)
        val folder = File(System.getProperty("companion.pictures"), style).apply { mkdirs() }
        write(picture, File(folder, "$name.png"))
        if ("$style/$name" in SHOWN) {
            val half = Bitmap.createScaledBitmap(
                picture,
                picture.width / 2,
                picture.height / 2,
                true,
            )
            val shown = File(System.getProperty("companion.pictures.shown")).apply { mkdirs() }
            write(half, File(shown, "$style-$name.png"))
        }
        activity.finish()
    }

    private fun write(picture: Bitmap, file: File) = file.outputStream().use { out ->
        assertTrue(picture.compress(Bitmap.CompressFormat.PNG, 100, out))
    }

    private companion object {
        const val DAY = 86_400L
        const val ENDS_IN = 40L

        /** Twice as many people. */
        const val MANY = 10

        /** What README shows, at half the size. */
        val SHOWN = setOf(
            "light/home",
            "light/board",
            "light/permit-card",
            "light/deadlines",
            "dark/permit-home",
            "right-to-left/home",
        )
    }
}
