package companion.android

import android.content.pm.ApplicationInfo
import companion.core.PersonInput
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.xmlpull.v1.XmlPullParser
import java.io.File

/** What the system copies to the cloud and to the next phone: nothing. */
@RunWith(RobolectricTestRunner::class)
class BackupRulesTest {
    private val phone = TestPhone(FREE)

    @After fun close() = phone.close()

    private val domains = setOf(
        "root", "file", "database", "sharedpref", "external",
        "device_root", "device_file", "device_database", "device_sharedpref",
    )

    @Test
    fun `every domain is left out, of cloud and of transfer`() {
        val rules = excluded(R.xml.data_extraction_rules)
        assertEquals(setOf("cloud-backup", "device-transfer"), rules.keys)
        rules.forEach { (part, found) -> assertEquals(part, domains, found) }
        assertEquals(domains, excluded(R.xml.full_backup_content).getValue("full-backup-content"))
    }

    /** Domains whose whole is excluded, by the element around them. */
    private fun excluded(xml: Int): Map<String, Set<String>> {
        val found = mutableMapOf<String, MutableSet<String>>()
        val parser = phone.app.resources.getXml(xml)
        var part = ""
        while (parser.next() != XmlPullParser.END_DOCUMENT) {
            if (parser.eventType != XmlPullParser.START_TAG) continue
            if (parser.name != "exclude") part = parser.name
            if (parser.name == "exclude") {
                assertEquals(".", parser.getAttributeValue(null, "path"))
                found.getOrPut(part) { mutableSetOf() } += parser.getAttributeValue(null, "domain")
            }
        }
        return found
    }

    @Test
    fun `the vault and its key lie where no backup looks`() {
        phone.app.core = null
        val core = phone.app.core!!
        val thread = Thread {
            core.here { it.app.addPerson(PersonInput(name = "A"), it.context) }
        }
        thread.start()
        thread.join()
        val kept = phone.app.noBackupFilesDir
        assertTrue(File(kept, "vault.key").exists())
        val data = phone.app.dataDir
        val all = data.walkTopDown().filter(File::isFile).map { it.relativeTo(data).path }.toList()
        val inside = kept.relativeTo(data).path
        val outside = all.filter { !it.startsWith(inside) && ("vault" in it || it.endsWith(".db")) }
        assertEquals(emptyList<String>(), outside)
        assertTrue("$all", "$inside/companion/vault.db" in all)
    }

    @Test
    fun `a transfer without vault and key begins as a new phone, not with an error`() {
        phone.person("Ayse Yilmaz", "1234567")
        phone.app.noBackupFilesDir.listFiles()!!.forEach { it.deleteRecursively() }
        phone.startAnew()
        val said = phone.open().get().texts()
        assertEquals(null, phone.tell { it.app.home(null, null, it.context).vaultProblem })
        assertFalse(said.toString(), said.any { "Locked" in it })
        assertEquals("Restore a backup", phone.page("restore").title)
    }

    /** As the system reads it: a name that is missing leaves everything in the backup. */
    @Test
    fun `the manifest names the rules`() {
        val named = mutableMapOf<String, Any>()
        val parser = phone.app.assets.openXmlResourceParser("AndroidManifest.xml")
        while (parser.next() != XmlPullParser.END_DOCUMENT) {
            if (parser.eventType != XmlPullParser.START_TAG ||
                parser.name != "application"
            ) {
                continue
            }
            for (index in 0 until parser.attributeCount) {
                val rules = parser.getAttributeResourceValue(index, 0)
                val value: Any = if (rules != 0) rules else parser.getAttributeValue(index)
                named[parser.getAttributeName(index)] = value
            }
        }
        assertEquals(R.xml.data_extraction_rules, named["dataExtractionRules"])
        assertEquals(R.xml.full_backup_content, named["fullBackupContent"])
        assertEquals("true", named["allowBackup"])
        val flags = phone.app.applicationInfo.flags
        assertTrue(flags and ApplicationInfo.FLAG_ALLOW_BACKUP != 0)
    }
}
