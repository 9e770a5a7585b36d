package companion.android.core

import android.content.Context
import android.os.UserManager
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import companion.core.KeyAnswer
import java.io.File
import java.security.InvalidKeyException
import java.security.SecureRandom
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import companion.core.KeyStore as CoreKeys
import java.security.KeyStore as SystemKeys

private const val ALIAS = "vault"
private const val PROVIDER = "AndroidKeyStore"
private const val TRANSFORMATION = "AES/GCM/NoPadding"
private const val NONCE_BYTES = 12
private const val TAG_BITS = 128
private const val KEY_BYTES = 32
private const val ASIDE = "vault.key.aside-"

/**
 * The vault's key: random bytes in a file that no backup and no transfer takes along, wrapped by a
 * key which never leaves the phone's own key store.
 */
class PhoneKeys(context: Context) : CoreKeys {
    private val users = context.getSystemService(UserManager::class.java)
    private val file = File(context.noBackupFilesDir, "vault.key")

    override fun read(): KeyAnswer = when {
        users?.isUserUnlocked == false -> KeyAnswer.Locked
        !file.exists() -> KeyAnswer.None
        else -> unwrapped()?.let(KeyAnswer::Key) ?: KeyAnswer.None
    }

    override fun create(): KeyAnswer {
        if (users?.isUserUnlocked == false) return KeyAnswer.Locked
        val key = ByteArray(KEY_BYTES).also(SecureRandom()::nextBytes)
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.ENCRYPT_MODE, wrapping() ?: newWrapping())
        setAside()
        // Written beside and renamed: a phone that dies meanwhile has the old file or the new one.
        val written = File(file.path + ".new")
        written.writeBytes(cipher.iv + cipher.doFinal(key))
        check(written.renameTo(file)) { "the key's file cannot be written" }
        return KeyAnswer.Key(key)
    }

    override fun remove(): Boolean {
        val store = store()
        if (store.containsAlias(ALIAS)) store.deleteEntry(ALIAS)
        return (asides() + file).filter(File::exists).all(File::delete)
    }

    /** A key that cannot be unwrapped now may be one day: it stays beside the vault it opens. */
    private fun setAside() {
        if (!file.exists()) return
        val aside = File(file.parentFile, "$ASIDE${asides().size + 1}")
        check(file.renameTo(aside)) { "the old key's file cannot be put aside" }
    }

    private fun asides(): List<File> =
        file.parentFile?.listFiles { _, name -> name.startsWith(ASIDE) }.orEmpty().toList()

    /** Null where the phone no longer has the wrapping key, or the file is damaged: it is lost. */
    private fun unwrapped(): ByteArray? {
        val wrapped = file.readBytes()
        val key = wrapping() ?: return null
        if (wrapped.size <= NONCE_BYTES) return null
        return try {
            val cipher = Cipher.getInstance(TRANSFORMATION)
            cipher.init(
                Cipher.DECRYPT_MODE,
                key,
                GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES),
            )
            cipher.doFinal(wrapped, NONCE_BYTES, wrapped.size - NONCE_BYTES)
        } catch (_: InvalidKeyException) {
            null
        } catch (_: AEADBadTagException) {
            // Anything else may pass: it is a failure, and the person is asked to try again.
            null
        }
    }

    private fun store() = SystemKeys.getInstance(PROVIDER).apply { load(null) }

    private fun wrapping(): SecretKey? = store().getKey(ALIAS, null) as SecretKey?

    private fun newWrapping(): SecretKey {
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec = KeyGenParameterSpec.Builder(ALIAS, purposes)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .build()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, PROVIDER)
            .apply { init(spec) }
            .generateKey()
    }
}
