import Foundation
import XCTest

@testable import Companion

struct Unexpected: Error {}

/// Holds the app for a key store that calls it.
final class Later: @unchecked Sendable {
    var app: CompanionApp?
}

final class LifeTests: XCTestCase {
    private var folder = ""

    override func setUpWithError() throws {
        folder = NSTemporaryDirectory() + UUID().uuidString
    }

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    private func open(_ keys: KeyStore = ToldKeys()) throws -> CompanionApp {
        try CompanionApp(folder: folder, language: "en", keys: keys)
    }

    private let context = Context(
        now: Moment(epochSeconds: 1_795_586_400, utcOffsetSeconds: 4 * 3600), language: "en")

    func testAPanicIsAnErrorAndTheNextCallWorks() throws {
        let app = try open()
        XCTAssertThrowsError(try app.panicForTest(context: context)) { error in
            guard case CompanionError.Internal = error else { return XCTFail("\(error)") }
        }
        XCTAssertEqual(try app.documents(context: context).count, 0)
    }

    func testAKeyStoreThatThrowsWhatItDoesNotDeclareIsAClearError() throws {
        let app = try open(ToldKeys { throw Unexpected() })
        XCTAssertThrowsError(try app.remindersSeen(ids: [], context: context)) { error in
            guard case CompanionError.KeyFailed(let reason) = error else {
                return XCTFail("\(error)")
            }
            // What it says was meant for nobody.
            XCTAssertFalse(reason.contains("Unexpected"), reason)
        }
    }

    func testAKeyStoreThatFailsIsAClearError() throws {
        let app = try open(ToldKeys { throw KeyStoreError.Failed(reason: "-25300") })
        XCTAssertThrowsError(try app.remindersSeen(ids: [], context: context)) { error in
            guard case CompanionError.KeyFailed(let reason) = error else {
                return XCTFail("\(error)")
            }
            XCTAssertTrue(reason.contains("-25300"), reason)
        }
    }

    func testAKeyStoreThatCallsTheAppIsRefused() throws {
        let later = Later()
        let context = context
        let app = try open(ToldKeys { _ = try later.app?.documents(context: context) })
        later.app = app
        defer { later.app = nil }
        XCTAssertThrowsError(try app.remindersSeen(ids: [], context: context)) { error in
            guard case CompanionError.KeyFailed = error else { return XCTFail("\(error)") }
        }
    }

    func testAKeyStoreThatDoesNotAnswerIsGivenUpWithAClearError() throws {
        let answer = DispatchSemaphore(value: 0)
        let app = try open(ToldKeys { answer.wait() })
        defer { answer.signal() }
        XCTAssertThrowsError(try app.remindersSeen(ids: [], context: context)) { error in
            guard case CompanionError.KeyFailed(let reason) = error else {
                return XCTFail("\(error)")
            }
            XCTAssertTrue(reason.contains("does not answer"), reason)
        }
    }

    func testAfterShutDownEveryCallFails() throws {
        let app = try open()
        XCTAssertNil(try app.home(place: "baku", device: nil, context: context).vaultProblem)
        try app.shutDown()
        XCTAssertThrowsError(try app.documents(context: context)) { error in
            guard case CompanionError.Closed = error else { return XCTFail("\(error)") }
        }
    }
}
