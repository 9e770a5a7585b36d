import companion.app.CompanionApp
import companion.core.Context
import companion.core.Moment
import org.junit.Assert.assertEquals
import org.junit.Test
import java.io.File

/**
 * How long home takes from Kotlin, over the stores that the benchmark in Rust left.
 * `cargo xtask bench` runs it and prints the table; it is no test, and its name keeps it from being
 * run as one.
 */
class Figures {
    @Test
    fun `home, and a bare call`() {
        val told = checkNotNull(System.getenv("COMPANION_FIGURES")) { "run cargo xtask bench" }
        val stores = File(told, "stores").path
        // 20 December 2020, 10:00 in Baku, as in Rust.
        val context = Context(Moment(1_608_444_000, 4 * 3600), "en")
        CompanionApp(stores, "en", ToldKeys()).use { app ->
            assertEquals(2, app.home(null, null, context).permits.size)
            val home = median { app.home(null, null, context) }
            val call = median { app.resume() }
            File(told, "kotlin.txt").writeText("home $home\ncall $call\n")
        }
    }

    /** In microseconds, the middle of many runs, once the machine has compiled what it will. */
    private fun median(work: () -> Unit): Double {
        repeat(3_000) { work() }
        val times = List(1_000) { time(work) }.sorted()
        return times[times.size / 2] / 1_000.0
    }

    private fun time(work: () -> Unit): Long {
        val start = System.nanoTime()
        work()
        return System.nanoTime() - start
    }
}
