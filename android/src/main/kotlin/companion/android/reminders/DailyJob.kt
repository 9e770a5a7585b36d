package companion.android.reminders

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import java.util.concurrent.TimeUnit

/** Once a day, in case that the phone forgot an alarm. */
class DailyJob : JobService() {
    override fun onStartJob(parameters: JobParameters): Boolean {
        replan { jobFinished(parameters, false) }
        return true
    }

    internal fun replan(done: () -> Unit) = Replan(this).run { done() }

    override fun onStopJob(parameters: JobParameters): Boolean = true

    companion object {
        private const val ID = 1

        fun schedule(context: Context) {
            val jobs = context.getSystemService(JobScheduler::class.java) ?: return
            if (jobs.getPendingJob(ID) != null) return
            val job = JobInfo.Builder(ID, ComponentName(context, DailyJob::class.java))
                .setPeriodic(TimeUnit.DAYS.toMillis(1))
                .setPersisted(true)
                .build()
            jobs.schedule(job)
        }
    }
}
