package companion.android

import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class HomeTest {
    private val phone = TestPhone("2026-11-27T10:00:00+04:00")

    @After fun close() = phone.close()

    @Test
    fun `home says what holds here and now`() {
        val activity = phone.open().get()
        assertEquals("Home", activity.title)
        assertTrue(
            activity.texts().joinToString("\n"),
            activity.texts().any {
                "no permit is needed" in
                    it
            },
        )
    }
}
