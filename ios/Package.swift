// swift-tools-version: 6.0

// The core for Swift. `Generated` is written by `cargo xtask generate`; the library is linked
// from cargo's build folder on Linux and from the xcframework on a phone.

import PackageDescription

let package = Package(
    name: "Companion",
    products: [.library(name: "Companion", targets: ["Companion"])],
    targets: [
        .systemLibrary(name: "companionFFI", path: "Generated/companionFFI"),
        .systemLibrary(name: "companion_coreFFI", path: "Generated/companion_coreFFI"),
        .target(
            name: "Companion",
            dependencies: ["companionFFI", "companion_coreFFI"],
            path: "Generated/Companion",
            linkerSettings: [.linkedLibrary("companion")]
        ),
        // Times home for `cargo xtask bench`; no part of what the app links.
        .executableTarget(name: "CompanionFigures", dependencies: ["Companion"], path: "Figures"),
        .testTarget(name: "CompanionTests", dependencies: ["Companion"]),
    ],
    swiftLanguageModes: [.v6]
)
