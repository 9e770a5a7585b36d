package companion.android

import android.security.keystore.KeyGenParameterSpec
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.KeyGenerator
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey

private const val NAME = "AndroidKeyStore"
private const val BITS = 256

/** Stands for the phone's own key store, which the JVM has not: keys by alias, AES only. */
class FakeKeystore : Provider(NAME, "1.0", "for tests") {
    init {
        put("KeyStore.$NAME", Store::class.java.name)
        put("KeyGenerator.AES", Generator::class.java.name)
    }

    class Store : KeyStoreSpi() {
        override fun engineGetKey(alias: String, password: CharArray?): Key? = kept[alias]

        override fun engineContainsAlias(alias: String): Boolean = alias in kept

        override fun engineDeleteEntry(alias: String) {
            kept.remove(alias)
        }

        override fun engineAliases(): Enumeration<String> = Collections.enumeration(kept.keys)

        override fun engineSize(): Int = kept.size

        override fun engineIsKeyEntry(alias: String): Boolean = alias in kept

        override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit

        override fun engineStore(stream: OutputStream?, password: CharArray?) = Unit

        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

        override fun engineGetCertificate(alias: String): Certificate? = null

        override fun engineGetCreationDate(alias: String): Date? = null

        override fun engineIsCertificateEntry(alias: String): Boolean = false

        override fun engineGetCertificateAlias(certificate: Certificate): String? = null

        override fun engineSetKeyEntry(
            alias: String,
            key: Key,
            password: CharArray?,
            chain: Array<Certificate>?,
        ) {
            kept[alias] = key as SecretKey
        }

        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) =
            throw UnsupportedOperationException()

        override fun engineSetCertificateEntry(alias: String, certificate: Certificate) =
            throw UnsupportedOperationException()
    }

    class Generator : KeyGeneratorSpi() {
        private lateinit var asked: KeyGenParameterSpec

        override fun engineInit(parameters: AlgorithmParameterSpec, random: SecureRandom?) {
            asked = parameters as KeyGenParameterSpec
        }

        override fun engineInit(random: SecureRandom?) = throw UnsupportedOperationException()

        override fun engineInit(size: Int, random: SecureRandom?) =
            throw UnsupportedOperationException()

        override fun engineGenerateKey(): SecretKey {
            val made = KeyGenerator.getInstance("AES").apply { init(BITS) }.generateKey()
            kept[asked.keystoreAlias] = made
            return made
        }
    }

    companion object {
        private val kept = HashMap<String, SecretKey>()

        /** An empty key store, in the place of one that another test left. */
        fun install() {
            kept.clear()
            Security.removeProvider(NAME)
            Security.addProvider(FakeKeystore())
        }

        fun remove() = Security.removeProvider(NAME)

        /** As after a reset of the screen lock: the wrapping key is gone. */
        fun lose() = kept.clear()
    }
}
