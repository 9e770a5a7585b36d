// The app over the same sources as ../pom.xml. Not run by this repository's tests or CI.
plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

/** What `cargo xtask generate --phone` writes; another target folder of cargo: -Pcompanion.generated= */
val generated = providers.gradleProperty("companion.generated")
    .getOrElse("$rootDir/../target/bindings-phone/companion")

android {
    namespace = "companion.android"
    compileSdk = 35
    defaultConfig {
        applicationId = "companion.android"
        minSdk = 26
        targetSdk = 35
        // The processors that bindings/ship/android builds for; JNA's archive has more.
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles("../keep.pro")
        }
    }
    sourceSets["main"].apply {
        manifest.srcFile("../src/main/AndroidManifest.xml")
        res.setSrcDirs(listOf("../src/main/res"))
        // Where bindings/ship/android puts them.
        jniLibs.setSrcDirs(listOf("src/main/jniLibs"))
        java.setSrcDirs(emptyList<String>())
        kotlin.setSrcDirs(
            listOf("../src/main/kotlin", "../../bindings/kotlin/src/main/kotlin", generated),
        )
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
}

kotlin {
    compilerOptions {
        jvmTarget = org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_17
        // As in pom.xml.
        allWarningsAsErrors = true
    }
}

dependencies {
    implementation("net.java.dev.jna:jna:5.19.1@aar")
}
