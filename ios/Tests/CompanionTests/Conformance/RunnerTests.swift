import Companion
import Foundation
import XCTest

/// The runner itself: what is wrong is noticed, and what is right is not.
final class RunnerTests: XCTestCase {
    private let folder = URL(fileURLWithPath: NSTemporaryDirectory())
        .appendingPathComponent(UUID().uuidString)
    private let keep = #""call": "permit_keep", "input": {"id": "x", "keep": true}"#
    private var app: CompanionApp!

    override func setUpWithError() throws {
        app = try Beginnings(in: folder).begin("embedded")
    }

    override func tearDownWithError() throws {
        try app.shutDown()
        try FileManager.default.removeItem(at: folder)
    }

    private func run(_ rest: String) throws {
        let json = #"{"at": "2020-12-20T10:00:00+04:00", \#(rest)}"#
        let step = try Step(JSONDecoder().decode(JSON.self, from: Data(json.utf8)))
        try Steps(app, "en").run(step)
    }

    private func status(_ expect: String) throws {
        try run(#""call": "status", "expect": {\#(expect)}"#)
    }

    private func assertWrong(
        _ said: String, line: UInt = #line, _ run: @autoclosure () throws -> Void
    ) {
        XCTAssertThrowsError(try run(), line: line) { error in
            XCTAssertTrue("\(error)".contains(said), "\(error)", line: line)
            XCTAssertTrue(error is Wrong, "\(error)", line: line)
        }
    }

    func testWhatIsRightPasses() throws {
        try status(#""permit_needed": null, "level": "needs_choice""#)
        try run(keep + #", "error": "no_such_permit""#)
    }

    func testAWrongValueIsNoticed() {
        assertWrong("level: expected", try status(#""level": "not_needed""#))
        assertWrong("freshness.version: expected", try status(#""freshness.version": "2""#))
        assertWrong("layers: expected", try status(#""layers": {"$count": 99}"#))
        assertWrong("headline: expected", try status(#""headline": {"$contains": "no such text"}"#))
        assertWrong("level: expected", try status(#""level": {"$lacks": "needs"}"#))
    }

    func testAPathThatLeadsNowhereIsNoticed() {
        assertWrong("levle: leads nowhere", try status(#""levle": null"#))
        assertWrong("permit_needed.x: leads nowhere", try status(#""permit_needed.x": null"#))
        assertWrong("layers.99: leads nowhere", try status(#""layers.99": null"#))
    }

    func testAnErrorThatDiffersIsNoticed() {
        assertWrong("found no_such_permit", try run(keep))
        assertWrong("found no_such_permit", try run(keep + #", "error": "storage""#))
        let reason = #", "error": "no_such_permit", "expect": {"reason": "another"}"#
        assertWrong("reason: expected", try run(keep + reason))
        assertWrong("it succeeded", try run(#""call": "status", "error": "storage""#))
    }

    func testWhatNobodyKnowsIsNoticed() {
        assertWrong("no call permit_burn", try run(#""call": "permit_burn""#))
        assertWrong("palce is not known", try run(#""call": "status", "input": {"palce": "x"}"#))
        let nobody = #""call": "permit_sent", "input": {"id": "$nobody"}"#
        assertWrong("saved as nobody", try run(nobody))
        assertWrong("exepct is not known", try run(#""call": "status", "exepct": {}"#))
    }
}
