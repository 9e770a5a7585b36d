// Not run by this repository's tests or CI: see README.md. Gradle 8.13 or newer, JDK 17.
plugins {
    id("com.android.application") version "8.13.0" apply false
    // As in pom.xml.
    id("org.jetbrains.kotlin.android") version "2.4.21" apply false
}
