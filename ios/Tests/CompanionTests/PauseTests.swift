import Companion
import Foundation
import XCTest

private let locked = "rules.db locked\nvault.db locked\n"
private let free = "rules.db free\nvault.db free\n"

final class PauseTests: XCTestCase {
    private let folder = NSTemporaryDirectory() + UUID().uuidString
    private let context = Context(
        now: Moment(epochSeconds: 1_795_586_400, utcOffsetSeconds: 4 * 3600), language: "en")

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    /// What another process says that tries an exclusive transaction on every database.
    private func fromOutside() throws -> String {
        let process = Process()
        process.executableURL = try told("COMPANION_EXCLUSIVE")
        process.arguments = [folder]
        let out = Pipe()
        process.standardOutput = out
        try process.run()
        let said = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    func testAfterPauseAnotherProcessHasEveryDatabaseForItself() throws {
        let app = try CompanionApp(folder: folder, language: "en", keys: ToldKeys())
        _ = try app.addPerson(input: PersonInput(name: "ANNA"), context: context)
        XCTAssertEqual(try fromOutside(), locked, "an idle connection holds a lock")
        try app.pause()
        XCTAssertEqual(try fromOutside(), free)
        // What comes while it is paused leaves no lock either.
        XCTAssertEqual(try app.people(context: context).count, 1)
        XCTAssertEqual(try fromOutside(), free)
        try app.resume()
        XCTAssertEqual(try app.people(context: context).count, 1)
        _ = try app.about(context: context)
        XCTAssertEqual(try fromOutside(), locked)
        try app.shutDown()
        XCTAssertEqual(try fromOutside(), free)
    }
}
