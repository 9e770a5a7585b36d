package companion.android

import android.app.job.JobScheduler
import android.view.View
import android.view.ViewGroup
import companion.android.reminders.ReminderReceiver
import companion.android.reminders.Replan
import companion.core.DocumentInput
import companion.core.PersonInput
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.io.File
import java.time.Instant
import java.time.OffsetDateTime
import java.time.ZoneOffset
import java.util.concurrent.TimeUnit

/** What holds on a phone as it holds here; `cargo xtask figures` prints it. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class FiguresTest {
    /** A figure, and the most that it may be. */
    private class Figure(val what: String, val value: Int, val most: Int)

    @Test
    fun `what a phone pays stays within its limits`() {
        val figures = listOf(
            "a typical household" to { phone: TestPhone -> phone.tell(::Stored).let {} },
            "40 people" to { phone: TestPhone -> phone.fortyPeople() },
        ).flatMap { (who, fill) ->
            TestPhone(Stored.AT).use { phone ->
                fill(phone)
                firstFrame(phone, who) + aMonth(phone, who)
            }
        }
        val lines = figures.map { "%-60s %4d  (at most %d)".format(it.what, it.value, it.most) }
        File("target/figures.txt").writeText(lines.joinToString("\n", postfix = "\n"))
        val over = figures.filter { it.value > it.most }.map { "${it.what}: ${it.value}" }
        assertEquals(emptyList<String>(), over)
    }

    private fun TestPhone.fortyPeople() = tell { asked ->
        repeat(40) { index ->
            val input = PersonInput(name = "Person $index", place = "baku")
            val person = asked.app.addPerson(input, asked.context).id
            val number = (1_000_000 + index).toString()
            val until = "2021-01-%02d".format(1 + index % 31)
            val document = DocumentInput("MYI", number, person, validUntil = until)
            asked.app.addDocument(document, asked.context)
        }
    }

    private fun firstFrame(phone: TestPhone, who: String): List<Figure> {
        phone.startAnew()
        phone.counted.begin()
        phone.hold()
        val activity = phone.open().get()
        while (activity.title != "Home") check(phone.answer()) { "nothing was drawn" }
        val (calls, openings) = phone.counted.calls.size to phone.counted.openings
        phone.release()
        val root = activity.window.decorView
        return listOf(
            Figure("calls before the first frame, $who", calls, 1),
            Figure("openings of the stores before the first frame, $who", openings, 1),
            Figure("views on home, $who", activity.views().size, MOST_VIEWS),
            Figure("depth of views on home, $who", depth(root), MOST_DEEP),
        )
    }

    private fun depth(view: View): Int = 1 + when (view) {
        is ViewGroup -> (0 until view.childCount).maxOfOrNull { depth(view.getChildAt(it)) } ?: 0
        else -> 0
    }

    /** A month in which nobody looks: every alarm fires, and everything is planned anew. */
    private fun aMonth(phone: TestPhone, who: String): List<Figure> {
        phone.goTo(BEGIN)
        Replan(phone.app).run()
        TestPhone.idle()
        val end = OffsetDateTime.parse(BEGIN).plusDays(DAYS).toInstant()
        val fired = mutableListOf<OffsetDateTime>()
        while (fired.size < MOST_ALARMS * DAYS) {
            val alarm = phone.alarms.scheduledAlarms.single()
            @Suppress("DEPRECATION") // What Robolectric knows has no newer name.
                val (at, operation) = Instant.ofEpochMilli(alarm.triggerAtMs) to alarm.operation
            if (at >= end) break
            fired += at.atOffset(ZoneOffset.ofHours(4))
            phone.goTo(fired.last().toString())
            phone.receive(ReminderReceiver(), shadowOf(operation).savedIntent)
        }
        val busiest = fired.groupingBy { it.toLocalDate() }.eachCount().values.maxOrNull() ?: 0
        val jobs = phone.app.getSystemService(JobScheduler::class.java)!!.allPendingJobs
        val runs = jobs.sumOf { TimeUnit.DAYS.toMillis(1) / it.intervalMillis }.toInt()
        return listOf(
            Figure("alarms on the busiest day of a month, $who", busiest, MOST_ALARMS),
            Figure("alarms in that month, $who", fired.size, MOST_A_MONTH),
            Figure("alarms pending at once, $who", phone.alarms.scheduledAlarms.size, 1),
            Figure("jobs a day, $who", runs, 1),
        )
    }

    private companion object {
        /** The documents of the household end within the month. */
        const val BEGIN = "2021-01-01T00:00:00+04:00"
        const val DAYS = 31L
        const val MOST_VIEWS = 200
        const val MOST_DEEP = 14
        const val MOST_ALARMS = 3

        /** One a day, and some for what ends at other hours. */
        const val MOST_A_MONTH = 40
    }
}
