import Companion
import Foundation
import XCTest

final class ReadmeTests: XCTestCase {
    private let folder = NSTemporaryDirectory() + UUID().uuidString

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    /// What stands between the marks stands in README too; `bindings/tests/readme.rs` compares.
    func testTheLinesOfReadmeDoWhatTheySay() throws {
        var said: [String] = []
        func print(_ line: String) { said.append(line) }
        let keys = ToldKeys()
        // README begins
        // keys: your KeyStore over the Keychain
        let app = try CompanionApp(folder: folder, language: "en", keys: keys)
        let baku = Moment(epochSeconds: 1_608_444_000, utcOffsetSeconds: 4 * 3600)
        let now = Context(now: baku, language: "en")  // 20 December 2020, 10:00
        let holder = DraftHolder(kind: "MYI", number: "myı 123 45 67")
        let query = DraftQuery(reason: "2", holders: [holder], place: "baku")
        do {
            let message = try app.permitDraft(query: query, context: now).drafts[0].messages[0]
            print("\(message.recipient): \(message.body)")  // 8103: 2 MYI1234567
        } catch let error as CompanionError {
            print(error.reason)  // what is wrong and what to do, in the person's language
        }
        try app.pause()  // in the background: no file stays open
        try app.shutDown()
        // README ends
        XCTAssertEqual(said, ["8103: 2 MYI1234567"])
    }
}
