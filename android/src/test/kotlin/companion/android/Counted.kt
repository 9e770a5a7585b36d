package companion.android

import companion.app.CompanionApp
import companion.app.CompanionAppInterface
import companion.core.CompanionException
import companion.core.KeyStore
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.util.Collections

/** Counts every call of the bindings' object, whoever makes it, and how often one is opened. */
class Counted {
    val calls: MutableList<String> = Collections.synchronizedList(mutableListOf())
    var openings = 0
        private set

    /** Off for all who do not ask: through a proxy an error would come as another. */
    private var isCounting = false

    /** What opening answers instead, as on a phone whose stores do not open. */
    var fails: CompanionException? = null

    fun open(folder: String, language: String, keys: KeyStore): CompanionAppInterface {
        openings += 1
        fails?.let { throw it }
        val app = CompanionApp(folder, language, keys)
        if (!isCounting) return app
        val type = CompanionAppInterface::class.java
        return Proxy.newProxyInstance(type.classLoader, arrayOf(type)) { _, method, arguments ->
            calls += method.name
            try {
                method.invoke(app, *arguments.orEmpty())
            } catch (error: InvocationTargetException) {
                throw error.targetException
            }
        } as CompanionAppInterface
    }

    /** Counts from now on, for a core that opens its stores from now on. */
    fun begin() {
        calls.clear()
        openings = 0
        isCounting = true
    }
}
