// How long home takes from Swift, over the stores that the benchmark in Rust left.
// `cargo xtask bench` runs it and prints the table.

import Companion
import Foundation

/// The key with which the benchmark in Rust sealed its stores.
final class BenchmarkKey: KeyStore {
    func read() throws -> KeyAnswer { .key(bytes: Data(repeating: 7, count: 32)) }
    func create() throws -> KeyAnswer { try read() }
    func remove() throws -> Bool { false }
}

/// In microseconds, the middle of many runs.
func median(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    for _ in 0..<200 { try work() }
    let times = try (0..<1_000).map { _ in try clock.measure(work) }.sorted()
    return times[times.count / 2] / .microseconds(1)
}

guard let told = ProcessInfo.processInfo.environment["COMPANION_FIGURES"] else {
    fatalError("COMPANION_FIGURES does not say where the stores are: run cargo xtask bench")
}
let folder = URL(fileURLWithPath: told)
let stores = folder.appendingPathComponent("stores").path
let app = try CompanionApp(folder: stores, language: "en", keys: BenchmarkKey())
// 20 December 2020, 10:00 in Baku, as in Rust.
let now = Moment(epochSeconds: 1_608_444_000, utcOffsetSeconds: 4 * 3600)
let context = Context(now: now, language: "en")
guard try app.home(place: nil, device: nil, context: context).permits.count == 2 else {
    fatalError("These are not the stores of the benchmark in Rust")
}
let home = try median { _ = try app.home(place: nil, device: nil, context: context) }
let call = try median { try app.resume() }
let times = "home \(home)\ncall \(call)\n"
try times.write(to: folder.appendingPathComponent("swift.txt"), atomically: true, encoding: .utf8)
