package companion.android.screens

import companion.android.ui.Button
import companion.android.ui.Entry
import companion.android.ui.EntryKind
import companion.android.ui.Go
import companion.android.ui.Incoming
import companion.android.ui.OpenSystem
import companion.android.ui.Outgoing
import companion.android.ui.Page
import companion.android.ui.Panel
import companion.android.ui.PickFile
import companion.android.ui.Reload
import companion.android.ui.Route
import companion.android.ui.SaveFile
import companion.android.ui.Say
import companion.android.ui.Sure
import companion.android.ui.SystemScreen
import companion.android.ui.Tell
import companion.android.ui.Text
import companion.android.ui.Tone
import companion.android.ui.Warn
import companion.core.VaultProblemKind

/** A passphrase, twice, and where the file goes. */
internal fun backup(scene: Scene): Page {
    val labels = scene.labels
    val make = Tell { asked, form ->
        when (form["passphrase"]) {
            form["again"] -> SaveFile(Outgoing.Backup, make(Outgoing.Backup, asked, form))
            else -> Warn(labels.passphraseDiffers)
        }
    }
    val blocks = listOf(
        Text(labels.passphraseNote, Tone.Careful),
        Entry("passphrase", labels.passphrase, EntryKind.Secret),
        Entry("again", labels.passphraseAgain, EntryKind.Secret),
        Button(labels.backup, make, isFirst = true),
    )
    return Page(labels.backup, blocks)
}

/** What is in the file is said first; nothing is lost by restoring. */
internal fun restore(scene: Scene): Page {
    val labels = scene.labels
    val blocks = listOf(
        Entry("passphrase", labels.passphrase, EntryKind.Secret),
        Button(labels.restore, PickFile(Incoming.Backup), isFirst = true),
    )
    return Page(labels.restore, blocks)
}

/** The vault cannot be read: locked, lost and broken each have another way out. */
internal fun vaultProblem(scene: Scene): Page {
    val labels = scene.labels
    val problem =
        scene.app.home(null, scene.device, scene.context).vaultProblem ?: return home(scene)
    val blocks = buildList {
        add(Panel(problem.text, tone = Tone.Bad))
        when (problem.kind) {
            VaultProblemKind.LOCKED -> add(unlock(labels.unlock))
            VaultProblemKind.FAILED, VaultProblemKind.NEWER -> add(Button(labels.tryAgain, Reload))
            VaultProblemKind.LOST, VaultProblemKind.WRONG, VaultProblemKind.UNREADABLE -> {
                val aside = Tell { asked, _ ->
                    Say(asked.app.setVaultAside(asked.context).text, Go(Route("restore")))
                }
                val sure = Sure(problem.text, labels.setAside, labels.cancel, aside)
                add(Button(labels.setAside, sure, isFirst = true))
            }
        }
    }
    return Page(labels.locked, blocks)
}

private fun unlock(label: String) = Button(label, OpenSystem(SystemScreen.Unlock), isFirst = true)
