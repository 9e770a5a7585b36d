import Companion
import Foundation
import XCTest

@testable import CompanionKit

/// Every screen in five languages, word for word what the other shell says for the same state.
@MainActor
final class EveryScreenTests: XCTestCase {
    static let languages = ["en", "az", "ru", "tr", "fa"]

    /// The other shell's text of each screen by its heading, in the order of the file.
    private func expected(_ language: String) throws -> [(name: String, lines: [String])] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../android/src/test/snapshots/\(language).txt")
        let text = try String(contentsOf: file.standardized, encoding: .utf8)
        return text.components(separatedBy: "== ").filter { !$0.isEmpty }.map { screen in
            let lines = screen.split(separator: "\n").map(String.init)
            return (lines[0], Array(lines.dropFirst()))
        }
    }

    /// What only the other phone has: alarms that may come late, and a lock screen that an app can
    /// be shown over. What this one hides from the list of recent apps it always hides.
    private func isOfTheOtherPhone(_ line: String, _ labels: Labels) -> Bool {
        let texts = [
            labels.remindersLate, labels.openSettings, labels.hideScreen, labels.cardOverLock,
        ]
        return texts.contains { line.hasPrefix("[ok] \($0)") }
    }

    func testEveryScreenReadsAsOnTheOtherPhone() async throws {
        for language in Self.languages {
            let phone = TestPhone(Stored.at, language: language)
            // The same phone as in the other shell's test; an iPhone tells nothing of its SIM.
            phone.state.sending = SendingState(hasSmsApp: true, sims: 1, simCountry: "az")
            phone.state.hasLock = false
            let stored = try await phone.tell { try Stored($0) }
            let labels = try await phone.tell { $0.labels }
            await phone.send(.appeared(phone.state))
            var screens = try expected(language)[...]
            for route in stored.routes {
                await phone.open(route)
                let about = route.about.keys.sorted().joined(separator: " ")
                let name = [route.name.rawValue, about].filter { !$0.isEmpty }
                guard let screen = screens.popFirst() else { return XCTFail("\(name) is too much") }
                XCTAssertEqual(screen.name, name.joined(separator: " "))
                let theirs = screen.lines.filter { !isOfTheOtherPhone($0, labels) }
                XCTAssertEqual(phone.lines, theirs, "\(language) \(name)")
            }
            XCTAssertTrue(screens.isEmpty, "\(screens.map(\.name)) are missing")
        }
    }

    func testAnIPhoneSaysAboveTheButtonWhichSimToUse() async throws {
        let phone = TestPhone(Stored.at)
        let stored = try await phone.tell { try Stored($0) }
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.board, ["errand": "bank", "person": stored.people[1]]))
        let labels = try await phone.tell { $0.labels }
        let button = try XCTUnwrap(phone.lines.firstIndex(of: "[ok] \(labels.openSms)"))
        XCTAssertTrue(phone.lines[button - 1].contains("SIM"), phone.lines[button - 1])
    }

    func testWithoutMessagesThereIsACodeForAnotherPhoneAndNothingToOpen() async throws {
        let phone = TestPhone(Stored.at)
        let stored = try await phone.tell { try Stored($0) }
        phone.state = PhoneState(
            notificationsAllowed: true, canSendText: false, hasLock: true)
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.board, ["errand": "bank", "person": stored.people[1]]))
        let page = try XCTUnwrap(phone.model.state.shown?.page)
        let labels = try await phone.tell { $0.labels }
        XCTAssertNil(phone.act(labels.openSms))
        XCTAssertNotNil(phone.act(labels.copyMessage))
        let codes = page.blocks.filter {
            if case .qr(let qr) = $0 { qr.isOpen } else { false }
        }
        XCTAssertEqual(codes.count, 1)
    }
}
