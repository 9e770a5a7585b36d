import Companion
import Foundation
import XCTest

/// The runner itself: what is wrong is noticed, and what is right is not.
final class RunnerTests: XCTestCase {
    private let folder = URL(fileURLWithPath: NSTemporaryDirectory())
        .appendingPathComponent(UUID().uuidString)
    private let keep = #""call": "permit_keep", "input": {"id": "x", "keep": true}"#
    private let passphrase = #""input": {"passphrase": "correct horse"}"#
    private var phones: Phones!
    private var steps: Steps!

    override func setUpWithError() throws {
        phones = Phones(try Beginnings(in: folder), "embedded")
        steps = Steps(phones, "en")
    }

    override func tearDownWithError() throws {
        try phones.shutDown()
        try FileManager.default.removeItem(at: folder)
    }

    private func run(_ rest: String) throws {
        let json = #"{"at": "2020-12-20T10:00:00+04:00", \#(rest)}"#
        try steps.run(Step(JSONDecoder().decode(JSON.self, from: Data(json.utf8))))
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
        assertWrong("no key lost", try run(#""call": "status", "key": "lost""#))
    }

    func testWhatWasNotBackedUpIsNoticed() {
        assertWrong("nothing was backed up", try run(#""call": "backup_saved""#))
        assertWrong("nothing was backed up", try run(#""call": "restore", \#(passphrase)"#))
    }

    func testAnotherPhoneHasNothingOfTheFirstAndItsKeyDoesNotChange() throws {
        try run(#""call": "add_person", "input": {"name": "AYSE"}, "expect": {"name": "AYSE"}"#)
        try run(#""phone": "new", "key": "locked", "call": "people", "expect": {"$": []}"#)
        try run(#""call": "people", "expect": {"*.name": ["AYSE"]}"#)
        assertWrong("found key_locked", try run(#""key": "locked", "call": "people""#))
    }
}
