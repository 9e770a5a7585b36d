package conformance

import companion.app.CompanionApp
import companion.core.KeyAnswer
import companion.core.KeyStore

/** What a step makes of a phone's key store. */
internal enum class KeyState {
    /** It answers the key that it keeps, or that it keeps none. */
    READY,

    /** It keeps the key to itself until it is ready again. */
    LOCKED,

    /** The key is gone for good. */
    NONE,
}

/** A key store that makes another key each time, with numbers from after [first]. */
internal class Keys(private val first: Int) : KeyStore {
    private var key: Int? = null
    private var isLocked = false
    private var made = 0

    @Synchronized
    fun set(state: KeyState) {
        isLocked = state == KeyState.LOCKED
        if (state == KeyState.NONE) key = null
    }

    @Synchronized
    override fun read(): KeyAnswer {
        val number = key
        return when {
            isLocked -> KeyAnswer.Locked
            number != null -> KeyAnswer.Key(ByteArray(32) { number.toByte() })
            else -> KeyAnswer.None
        }
    }

    @Synchronized
    override fun create(): KeyAnswer {
        made += 1
        key = first + made
        return read()
    }

    @Synchronized
    override fun remove(): Boolean {
        key = null
        return true
    }
}

internal class Phone(val app: CompanionApp, private val keys: Keys) {
    /**
     * What the key store answers from now on. Until then the app was away, as it must have been
     * for the phone to be locked: an open vault asks for no key.
     */
    fun setKey(state: KeyState) {
        app.pause()
        keys.set(state)
        app.resume()
    }
}

/** The phones of a scenario by name, each begun when a step first names it. */
internal class Phones(private val beginnings: Beginnings, private val pack: String) :
    AutoCloseable {
    private val begun = mutableMapOf<String, Phone>()

    fun named(name: String): Phone = begun.getOrPut(name) {
        // No two phones make the same key.
        val keys = Keys(first = begun.size * 50)
        Phone(beginnings.begin(pack, keys), keys)
    }

    override fun close() = begun.values.forEach { phone ->
        phone.app.use { it.shutDown() }
    }
}
