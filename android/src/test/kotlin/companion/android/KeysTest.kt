package companion.android

import android.os.UserManager
import companion.android.screens.Screens
import companion.android.ui.Button
import companion.android.ui.OpenSystem
import companion.android.ui.Route
import companion.android.ui.Sure
import companion.android.ui.SystemScreen
import companion.android.ui.Tell
import companion.core.VaultProblemKind
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import java.io.File

@RunWith(RobolectricTestRunner::class)
class KeysTest {
    private val phone = TestPhone(FREE)
    private val users = shadowOf(phone.app.getSystemService(UserManager::class.java))
    private val kept = phone.app.noBackupFilesDir

    @After fun close() = phone.close()

    private fun problem() = phone.tell { it.app.home(null, null, it.context).vaultProblem?.kind }

    /** What the vaults' files hold, but for the log of an open one, which comes and goes. */
    private fun vaults() = File(kept, "companion").listFiles().orEmpty()
        .filter { it.name.startsWith("vault.db") && !it.name.matches(Regex(".*-(wal|shm)")) }
        .associate { it.name to it.readBytes().toList() }

    @Test
    fun `with no key and no vault it is a new phone, and nothing is wrong`() {
        assertNull(problem())
        assertFalse(File(kept, "vault.key").exists())
    }

    @Test
    fun `a locked phone says so, offers to unlock, and goes on afterwards`() {
        phone.person("Ayse Yilmaz", "1234567")
        users.setUserUnlocked(false)
        phone.startAnew()
        assertEquals(VaultProblemKind.LOCKED, problem())
        val act = phone.page("vault").acts().single()
        assertEquals(OpenSystem(SystemScreen.Unlock), act)
        users.setUserUnlocked(true)
        assertNull(problem())
    }

    @Test
    fun `a lost key puts the old vault aside, erases nothing, and leads to restoring`() {
        phone.person("Ayse Yilmaz", "1234567")
        phone.tell { it.app.shutDown() }
        val before = vaults()
        val oldKey = File(kept, "vault.key").readBytes()
        FakeKeystore.lose()
        phone.startAnew()
        assertEquals(VaultProblemKind.LOST, problem())
        val sure = phone.page("vault").blocks.filterIsInstance<Button>().single().act as Sure
        assertEquals("nothing is put aside before the answer", before, vaults())
        val activity = phone.open(Route("vault")).get()
        activity.act(sure.then as Tell)
        TestPhone.idle()
        assertEquals("Restore a backup", activity.title)
        assertEquals(mapOf("vault.db.aside-1" to before.getValue("vault.db")), vaults())

        phone.person("Ana Lima", "7654321")
        assertNull(problem())
        val keys = kept.listFiles { _, name -> name.startsWith("vault.key") }!!
        assertTrue(
            keys.map {
                it.name
            }.toString(),
            keys.any { it.readBytes().contentEquals(oldKey) },
        )
    }

    @Test
    fun `the three states have three screens`() {
        val none = phone.page(Screens.HOME).blocks
        phone.person("Ayse Yilmaz", "1234567")
        users.setUserUnlocked(false)
        phone.startAnew()
        val locked = phone.page("vault").blocks
        users.setUserUnlocked(true)
        FakeKeystore.lose()
        phone.startAnew()
        val lost = phone.page("vault").blocks
        assertEquals(3, setOf(none.toString(), locked.toString(), lost.toString()).size)
    }

    @Test
    fun `a key store that fails for now is asked again, and nothing is put aside`() {
        phone.person("Ayse Yilmaz", "1234567")
        FakeKeystore.remove()
        phone.startAnew()
        assertEquals(VaultProblemKind.FAILED, problem())
        val buttons = phone.page("vault").blocks.filterIsInstance<Button>().map { it.label }
        assertEquals(listOf("Try again"), buttons)
    }

    @Test
    fun `the key's file is nothing without the phone`() {
        phone.person("Ayse Yilmaz", "1234567")
        val file = File(kept, "vault.key")
        assertNotNull(file)
        // A nonce, the wrapped key, a tag.
        assertEquals(12L + 32 + 16, file.length())
    }

    @Test
    fun `erasing takes every key away`() {
        phone.person("Ayse Yilmaz", "1234567")
        FakeKeystore.lose()
        phone.startAnew()
        phone.tell { it.app.setVaultAside(it.context) }
        phone.person("Ana Lima", "7654321")
        phone.tell { it.app.erase(it.context) }
        assertEquals(emptyList<String>(), kept.list()!!.filter { it.startsWith("vault.key") })
    }
}
