import Companion
import Foundation
import XCTest

/// The scenarios of `tests/vectors/` through the typed methods, as
/// `bindings/tests/conformance/main.rs` runs them in Rust and explains them.
final class ConformanceTests: XCTestCase {
    private let folder = URL(fileURLWithPath: NSTemporaryDirectory())
        .appendingPathComponent(UUID().uuidString)
    private var failures: [String] = []

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(at: folder)
    }

    func testEveryScenario() throws {
        let beginnings = try Beginnings(in: folder)
        let vectors = try told("COMPANION_VECTORS")
        let files = try FileManager.default.contentsOfDirectory(atPath: vectors.path)
        var total = 0
        for file in files.filter({ $0.hasSuffix(".json") }).sorted() {
            let data = try Data(contentsOf: vectors.appendingPathComponent(file))
            let scenarios = try JSONDecoder().decode([JSON].self, from: data)
            for scenario in scenarios { try run(scenario, of: file, beginnings) }
            print("\(file.dropLast(".json".count)): \(scenarios.count) scenarios")
            total += scenarios.count
        }
        print("all: \(total) scenarios")
        XCTAssertTrue(
            failures.isEmpty, "\(failures.count) failed:\n\(failures.joined(separator: "\n"))")
    }

    private func run(_ scenario: JSON, of file: String, _ beginnings: Beginnings) throws {
        guard let fields = scenario.object else { throw Wrong("a scenario is not an object") }
        let (name, pack, language, steps) = try Input.whole(fields) { input in
            try (
                input.needed("name"), input.needed("pack"), input.text("language") ?? "en",
                input.items("steps").map(Step.init)
            )
        }
        let phones = Phones(beginnings, pack)
        let run = Steps(phones, language)
        for (index, step) in steps.enumerated() {
            do {
                try run.run(step)
            } catch let wrong as Wrong {
                failures.append("\(file), \(name), step \(index + 1) (\(step.call)):\n    \(wrong)")
                break
            }
        }
        try phones.shutDown()
    }

    func testMomentsAreWrittenAsTheCoreWritesThem() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for text in [
            "2020-12-20T10:00:00+04:00", "2021-01-01T00:00:00+00:00", "2021-01-01T00:00:00-03:30",
        ] {
            XCTAssertEqual(try Moment(rfc3339: text).rfc3339, text)
        }
    }
}
