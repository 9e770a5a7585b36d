import Companion
import Foundation
import Testing

@testable import CompanionKit

/// Every screen in five languages, word for word what the other shell says for the same state.
@MainActor
struct EveryScreenTests {
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

    @Test func everyScreenReadsAsOnTheOtherPhone() async throws {
        for language in Self.languages {
            let phone = TestPhone(Stored.at, language: language)
            // The same phone as in the other shell's test; an iPhone tells nothing of its SIM.
            phone.state.sending = SendingState(hasSmsApp: true, sims: 1, simCountry: "az")
            phone.state.hasLock = false
            let stored = try await phone.tell { try Stored($0) }
            let labels = try await phone.labels
            await phone.send(.appeared(phone.state))
            var screens = try expected(language)[...]
            for route in stored.routes {
                await phone.open(route)
                let about = route.about.keys.sorted().joined(separator: " ")
                let name = [route.name.rawValue, about].filter { !$0.isEmpty }
                let next = screens.popFirst()
                let screen = try #require(next, "\(name) is too much")
                #expect(screen.name == name.joined(separator: " "))
                let theirs = screen.lines.filter { !isOfTheOtherPhone($0, labels) }
                #expect(phone.lines == theirs, "\(language) \(name)")
            }
            #expect(screens.isEmpty, "\(screens.map(\.name)) are missing")
        }
    }

    @Test func anIPhoneSaysAboveTheButtonWhichSimToUse() async throws {
        let phone = TestPhone(Stored.at)
        let stored = try await phone.tell { try Stored($0) }
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.board, ["errand": "bank", "person": stored.people[1]]))
        let labels = try await phone.labels
        let button = try #require(phone.lines.firstIndex(of: "[ok] \(labels.openSms)"))
        #expect(phone.lines[button - 1].contains("SIM"))
    }

    @Test func withoutMessagesThereIsACodeForAnotherPhoneAndNothingToOpen() async throws {
        let phone = TestPhone(Stored.at)
        let stored = try await phone.tell { try Stored($0) }
        phone.state = PhoneState(
            notificationsAllowed: true, canSendText: false, hasLock: true)
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.board, ["errand": "bank", "person": stored.people[1]]))
        let page = try #require(phone.model.state.shown?.page)
        let labels = try await phone.labels
        #expect(phone.act(labels.openSms) == nil)
        #expect(phone.act(labels.copyMessage) != nil)
        let codes = page.blocks.filter {
            if case .qr(let qr) = $0 { qr.isOpen } else { false }
        }
        #expect(codes.count == 1)
    }
}
