// swift-tools-version: 6.0

// The core for Swift. `Generated` is written by `cargo xtask generate`. The library comes from
// cargo's build folder for the tests of this repository, and for an app from the xcframework that
// `bindings/ship/ios` puts beside this file. The app's way was never run: it needs a Mac.

import PackageDescription

#if os(macOS)
    // Xcode and its builds; `cargo xtask swift` says that it brings the library. Whether the
    // xcframework is there is not asked: that answer would be kept when it no longer is true.
    let isForAnApp = Context.environment["COMPANION_LIBRARY"] == nil
#else
    let isForAnApp = false
#endif

// Both hold the modules `companionFFI` and `companion_coreFFI` that the generated Swift imports.
let modules: [Target] =
    isForAnApp
    ? [.binaryTarget(name: "CompanionFFI", path: "CompanionFFI.xcframework")]
    : [
        .systemLibrary(name: "companionFFI", path: "Generated/companionFFI"),
        .systemLibrary(name: "companion_coreFFI", path: "Generated/companion_coreFFI"),
    ]

// They read files of this repository on this computer.
let tests: [Target] =
    isForAnApp
    ? []
    : [
        // Times home for `cargo xtask bench`; no part of what the app links.
        .executableTarget(name: "CompanionFigures", dependencies: ["Companion"], path: "Figures"),
        .testTarget(name: "CompanionTests", dependencies: ["Companion"]),
        .testTarget(name: "CompanionKitTests", dependencies: ["CompanionKit"]),
    ]

let package = Package(
    name: "Companion",
    platforms: [.iOS(.v16)],
    products: [.library(name: "CompanionKit", targets: ["CompanionKit", "Companion"])],
    targets: modules + [
        .target(
            name: "Companion",
            dependencies: modules.map { .target(name: $0.name) },
            path: "Generated/Companion",
            linkerSettings: isForAnApp ? [] : [.linkedLibrary("companion")]
        ),
        // Everything of the app that needs no framework of Apple's.
        .target(name: "CompanionKit", dependencies: ["Companion"], path: "CompanionKit"),
    ] + tests,
    swiftLanguageModes: [.v6]
)
