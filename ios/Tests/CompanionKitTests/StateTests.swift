import Companion
import Foundation
import Testing

@testable import CompanionKit

/// What the state does by itself: the way back, the lock, one thing at a time.
@MainActor
struct StateTests {
    @Test func aNewPhoneBeginsWithRestoringAndThreeQuestionsThatCanBePassedBy() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        phone.preferences.isStarted = false
        phone.startAnew()
        await phone.send(.appeared(phone.state))
        #expect(phone.title == "Welcome")
        #expect(phone.lines.firstIndex(of: "[ok] Restore from another phone") == 2)
        await phone.tap("Start")
        await phone.send(.filled(id: "query", text: "ganja"))
        await phone.send(.tapped(.reload))
        await phone.tap("Ganja")
        #expect(phone.title == "Add a document")
        await phone.tap("Skip")
        #expect(phone.title == "Home")
        #expect(phone.preferences.isStarted)
        let places = try await phone.tell { asked in
            try asked.app.people(context: asked.context).map { $0.place?.id }
        }
        #expect(places == ["ganja"])
    }

    @Test func anotherLanguageIsKeptAndSpokenAtOnce() async {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.settings))
        await phone.send(.filled(id: "language", text: "ru"))
        guard
            case .pick(let pick) = phone.model.state.shown?.page.blocks.first, let act = pick.act
        else {
            Issue.record("settings do not begin with the language")
            return
        }
        await phone.send(.tapped(act))
        #expect(phone.title == "Настройки")
        #expect(phone.preferences.chosenLanguage == "ru")
    }

    @Test func whatWasTypedAndTheWayBackOutliveTheProcess() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.documents))
        await phone.open(Route(.editPerson))
        await phone.send(.filled(id: "name", text: "Ana"))
        let kept = try JSONEncoder().encode(phone.model.state.trail)
        phone.startAnew(keeping: try JSONDecoder().decode(Trail.self, from: kept))
        await phone.send(.appeared(phone.state))
        #expect(phone.model.state.filled("name") == "Ana")
        await phone.tap("Save")
        #expect(phone.lines.contains("[ok] Ana"))
        await phone.send(.tapped(.back))
        #expect(phone.title == "Home")
    }

    @Test func aTypedPassphraseIsNotWrittenDown() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.backup))
        await phone.send(.filled(id: "passphrase", text: "four words and more"))
        let kept = try JSONEncoder().encode(phone.model.state.trail)
        #expect(!String(decoding: kept, as: UTF8.self).contains("four words"))
        #expect(phone.model.state.filled("passphrase") == "four words and more")
    }

    @Test func twoPassphrasesThatDifferMakeNoBackup() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.backup))
        await phone.send(.filled(id: "passphrase", text: "four words and more"))
        await phone.send(.filled(id: "again", text: "four words and less"))
        await phone.tap("Make a backup")
        #expect(phone.tasks.errands.isEmpty)
        #expect(phone.model.state.line?.text == "The two are not the same. Type both again.")
        await phone.send(.filled(id: "again", text: "four words and more"))
        await phone.tap("Make a backup")
        guard case .saveFile(let file) = phone.tasks.errands.last else {
            Issue.record("\(phone.tasks.errands) saves no file")
            return
        }
        let other = TestPhone(Stored.at)
        await other.send(.appeared(other.state))
        await other.open(Route(.restore))
        await other.send(.filled(id: "passphrase", text: "four words and more"))
        await other.send(.chose(.backup, file.bytes))
        await other.send(.answered(isYes: true))
        let count = try await other.tell { try $0.app.people(context: $0.context).count }
        #expect(count == 2)
    }

    @Test func behindTheLockNothingIsShownOrDone() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        phone.preferences[.lockApp] = true
        phone.startAnew()
        await phone.send(.appeared(phone.state))
        #expect(phone.tasks.unlocks == 1)
        #expect(phone.lines.isEmpty)
        await phone.send(.unlocked(false))
        #expect(phone.lines.isEmpty)
        await phone.open(Route(.documents))
        await phone.send(.unlocked(true))
        #expect(phone.title == "Documents")
        await phone.send(.left)
        #expect(!phone.lines.joined().contains("Yilmaz"))
        let erase = Act.tell { asked, _ in
            _ = try asked.app.erase(context: asked.context)
            return .goHome
        }
        await phone.send(.tapped(erase))
        let count = try await phone.tell { try $0.app.people(context: $0.context).count }
        #expect(count == 2)
    }

    @Test func aSecondTapOnWhatIsBeingDoneDoesNothing() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.editPerson))
        await phone.send(.filled(id: "name", text: "Ana"))
        let save = try #require(phone.act("Save"))
        phone.model.send(.tapped(save))
        phone.model.send(.tapped(save))
        await phone.settle()
        let count = try await phone.tell { try $0.app.people(context: $0.context).count }
        #expect(count == 1)
    }

    @Test func twoQuickTapsOpenOneScreen() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.settings))
        let open = try #require(phone.act("About"))
        phone.model.send(.tapped(open))
        phone.model.send(.tapped(open))
        await phone.settle()
        #expect(phone.title == "About this app")
        await phone.send(.tapped(.back))
        #expect(phone.title == "Settings")
    }

    @Test func removingIsAskedAgainAndDoneOnlyOnYes() async throws {
        let phone = TestPhone(Stored.at)
        let stored = try await phone.tell { try Stored($0) }
        let route = Route(.person, ["id": stored.people[0]])
        let count = { try await phone.tell { try $0.app.people(context: $0.context).count } }
        await phone.send(.appeared(phone.state))
        await phone.open(route)
        await phone.tap("Remove: Mehmet")
        let question = try #require(phone.model.state.question?.text)
        #expect(question.hasPrefix("Mehmet Yilmaz\n") && question.contains("•80"))
        await phone.send(.answered(isYes: false))
        #expect(try await count() == 2)
        await phone.tap("Remove: Mehmet")
        await phone.send(.answered(isYes: true))
        #expect(try await count() == 1)
    }

    @Test func anAddressLeadsToItsScreenAndAStrangeOneNowhere() throws {
        let route = Route(.permit, ["id": "a b&c=d"])
        let address = try #require(route.address)
        #expect(Route(address) == route)
        #expect(Route(try #require(URL(string: "companion://nowhere"))) == nil)
        #expect(Route(try #require(URL(string: "https://home"))) == nil)
    }
}
