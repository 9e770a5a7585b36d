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
        #expect(phone.lines == ["# Locked", "[ok] Unlock"])
        await phone.send(.unlocked(false))
        #expect(phone.lines == ["# Locked", "[ok] Unlock"])
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

    @Test func tappingAPlaceAgainLeavesOneStepBack() async {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        for _ in 0..<3 { await phone.send(.tapped(.go(Route(.settings)))) }
        await phone.send(.tapped(.back))
        #expect(phone.title == "Home")
    }

    @Test func whatIsTypedBeforeTheNextScreenComesIsNotForIt() async {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.editPerson))
        phone.model.send(.tapped(.go(Route(.editPerson, ["id": "another"]))))
        phone.model.send(.filled(id: "name", text: "Ana"))
        await phone.settle()
        #expect(phone.model.state.filled("name") == "")
    }

    @Test func noMoreIsTakenThanAnyFieldNeeds() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.reply))
        // As it is read, this is one character.
        let accents = "a" + String(repeating: "\u{301}", count: 2_000_000)
        for text in [String(repeating: "9", count: 1_000_000), accents] {
            await phone.send(.filled(id: "text", text: text))
            #expect(phone.model.state.filled("text").unicodeScalars.count == 4_000)
        }
        await phone.send(.filled(id: "text", text: "سلام 👨‍👩‍👧"))
        #expect(phone.model.state.filled("text") == "سلام 👨‍👩‍👧")
    }

    @Test func anotherLanguageInTheMiddleOfAFormKeepsWhatWasTypedAndChosen() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.editPerson))
        await phone.send(.filled(id: "name", text: "Ana"))
        let picks = (phone.model.state.shown?.page.blocks ?? []).compactMap { block in
            if case .pick(let pick) = block { pick } else { nil }
        }
        let pick = try #require(picks.first)
        let option = try #require(pick.options.first)
        await phone.send(.filled(id: pick.id, text: option.id))
        await phone.send(.tapped(.reload))
        #expect(phone.lines.contains { $0.hasPrefix("(•) \(option.title)") })
        await phone.send(
            .tapped(
                .changeForm { asked, _ in
                    _ = try asked.app.changeSettings(
                        input: SettingsInput(language: "fa"), context: asked.context)
                }))
        #expect(phone.model.state.shown?.language == "fa")
        let labels = try await phone.labels
        #expect(phone.title == labels.addPerson)
        #expect(phone.model.state.filled("name") == "Ana")
        #expect(phone.model.state.filled(pick.id) == option.id)
    }

    private let add = Act.tell { asked, _ in
        _ = try asked.app.addPerson(input: PersonInput(name: "Ana"), context: asked.context)
        return .reload
    }

    @Test func whatHappenedOutsideIsToldWhateverIsBeingDone() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        phone.model.send(.tapped(add))
        phone.model.send(.next(add))
        await phone.settle()
        #expect(try await phone.tell { try $0.app.people(context: $0.context).count } == 2)
        #expect(!phone.model.state.isBusy)
    }

    @Test func whoeverWentOnIsToldWhatFailedAndAFileThatWasWrittenCounts() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        for act in [Act.warn("It failed."), add] {
            await phone.open(Route(.settings))
            phone.model.send(.tapped(.tell { _, _ in act }))
            phone.model.send(.tapped(.back))
            await phone.settle()
            #expect(phone.title == "Home")
            if case .warn = act {
                #expect(phone.model.state.line == .init(text: "It failed.", isWrong: true))
            }
        }
        #expect(try await phone.tell { try $0.app.people(context: $0.context).count } == 1)
        #expect(!phone.model.state.isBusy)
    }

    @Test func erasingTakesNoticesAndWhatWasTypedAwayAlsoWhereThePersonWentOn() async throws {
        for isLocked in [false, true] {
            let phone = TestPhone(Stored.at)
            _ = try await phone.tell { try Stored($0) }
            phone.preferences[.lockApp] = isLocked
            phone.startAnew()
            await phone.send(.appeared(phone.state))
            await phone.send(.unlocked(true))
            await phone.open(Route(.editPerson))
            await phone.send(.filled(id: "name", text: "Zeynep"))
            await phone.open(Route(.settings))
            await phone.tap("Erase")
            phone.model.send(.answered(isYes: true))
            phone.model.send(isLocked ? .left : .tapped(.back))
            await phone.settle()
            guard case .removeNotices(let then) = phone.tasks.errands.last else {
                Issue.record("\(phone.tasks.errands) takes no notice away")
                return
            }
            await phone.send(.next(then))
            let kept = String(
                decoding: try JSONEncoder().encode(phone.model.state.trail), as: UTF8.self)
            #expect(!kept.contains("Zeynep"))
            #expect(phone.title == (isLocked ? "Locked" : "Home"))
        }
    }

    @Test func aFileThatCannotBeReadOrWrittenIsSaidUntilSomethingElseIsDone() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.backup))
        await phone.send(.fileFailed)
        await phone.send(.lineRead)
        let labels = try await phone.labels
        #expect(phone.model.state.line == .init(text: labels.fileFailed, isWrong: true))
        await phone.send(.tapped(.back))
        #expect(phone.model.state.line == nil)
    }

    @Test func whatFailsBehindTheLockLeavesTheWayIn() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        phone.preferences[.lockApp] = true
        phone.startAnew()
        await phone.send(.appeared(phone.state))
        await phone.send(.unlocked(true))
        #expect(phone.title == "Home")
        phone.model.send(
            .tapped(
                .tell { asked, _ in
                    _ = try asked.app.deadlineDone(id: "nothing", context: asked.context)
                    return .reload
                }))
        phone.model.send(.left)
        await phone.settle()
        #expect(phone.lines == ["# Locked", "[ok] Unlock"])
        await phone.tap("Unlock")
        #expect(phone.tasks.unlocks == 2)
        #expect(phone.model.state.line == nil)
        // What failed must not look done.
        await phone.send(.unlocked(true))
        #expect(phone.title == "Home")
        #expect(phone.model.state.line?.isWrong == true)
    }

    @Test func whatFailsWhileTheNextPageIsOnItsWayIsSaidThere() async {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        phone.model.send(
            .tapped(
                .tell { asked, _ in
                    _ = try asked.app.deadlineDone(id: "nothing", context: asked.context)
                    return .reload
                }))
        phone.model.send(.asked(Route(.settings)))
        await phone.settle()
        #expect(phone.title == "Settings")
        #expect(phone.model.state.line?.isWrong == true)
    }

    @Test func anOpenAppAsksForNoLock() async {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        await phone.send(.tapped(.unlock))
        #expect(phone.tasks.unlocks == 0)
        #expect(phone.title == "Home")
    }

    @Test func turningTheLockOnBringsWhatTheHomeScreenShowsUpToDate() async {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        await phone.send(.appeared(phone.state))
        var plans = 0
        phone.model.replan = { plans += 1 }
        await phone.send(.tapped(.choose(.lockApp, true)))
        #expect(plans == 1 && phone.model.state.hasLock)
    }

    /// What was to be said of a page that is no longer there is not said.
    @Test func aPageThatNeverChangesEndsTheWaitingOfTheOneBefore() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        var state = AppState(phone: phone.state, choices: [], isStarted: true)
        let page = Page(title: "", blocks: [])
        let made = Made(
            page: page, labels: try await phone.labels, language: "en", route: Route(.about))
        let effects = state.take(.made(visit: state.trail.visit, .success(made)))
        let isEnded = effects.contains { if case .wake(_, nil) = $0 { true } else { false } }
        #expect(isEnded)
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
