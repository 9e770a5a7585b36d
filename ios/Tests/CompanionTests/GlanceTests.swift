import Companion
import Foundation
import XCTest

final class GlanceTests: XCTestCase {
    private let folder = NSTemporaryDirectory() + UUID().uuidString
    private let context = Context(
        now: Moment(epochSeconds: 1_795_586_400, utcOffsetSeconds: 4 * 3600), language: "en")

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    func testAWidgetReadsWithoutTheAppWhatTheAppWrote() throws {
        XCTAssertThrowsError(try readGlance(folder: folder, context: context))
        let app = try CompanionApp(folder: folder, language: "en", keys: ToldKeys())
        let written = try app.writeGlance(context: context)
        try app.shutDown()
        let read = try readGlance(folder: folder, context: context)
        XCTAssertEqual(read, written)
        XCTAssertEqual(read.entries.first?.level, .notNeeded)
    }
}
