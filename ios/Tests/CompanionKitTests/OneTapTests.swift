import Companion
import Foundation
import Testing

@testable import CompanionKit

/// Quick actions, intents and widgets show what the core says for now, and nothing fixed.
@MainActor
struct OneTapTests {
    @Test func aPermitActionIsOneTapFromTheFilledMessage() async throws {
        let phone = TestPhone(Stored.at)
        try await phone.tell { asked in
            let input = PersonInput(name: "Ana Lima", citizenship: "TUR", place: "baku")
            let person = try asked.app.addPerson(input: input, context: asked.context).id
            let document = DocumentInput(kind: "MYI", number: "MYI1234575", person: person)
            _ = try asked.app.addDocument(input: document, context: asked.context)
        }
        let action = try #require(
            await phone.core.quickActions(isLocked: false).first { $0.errand != nil })
        guard case .route(let route) = action.opens else { return }
        await phone.send(.appeared(phone.state))
        await phone.open(route)
        await phone.tap("Open the SMS")
        guard case .composeSms("8103", "2 MYI1234575", _) = phone.tasks.errands.last else {
            Issue.record("\(phone.tasks.errands) is not the message")
            return
        }
        #expect(phone.tasks.errands.count == 1)
    }

    @Test func withNoPermitInForceNothingLeadsToAMessage() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        try await phone.tell { asked in
            let input = PersonInput(name: "Ana Lima", citizenship: "TUR", place: "baku")
            let person = try asked.app.addPerson(input: input, context: asked.context).id
            let document = DocumentInput(kind: "MYI", number: "MYI1234575", person: person)
            _ = try asked.app.addDocument(input: document, context: asked.context)
        }
        #expect(await phone.core.quickActions(isLocked: false).allSatisfy { $0.errand == nil })
        #expect(try await phone.core.errands().isEmpty)
        await phone.send(.appeared(phone.state))
        // Not even an address that was kept from other days.
        await phone.open(Route(.board, ["errand": "bank"]))
        let labels = try await phone.labels
        #expect(phone.act(labels.openSms) == nil)
        #expect(await phone.core.freedom().contains("no permit"))
    }

    @Test func withALockTheHomeScreenNamesNobody() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        #expect(await !phone.core.quickActions(isLocked: false).isEmpty)
        #expect(await phone.core.quickActions(isLocked: true).isEmpty)
    }

    @Test func anIntentAnswersForThePlaceThatHomeAnswersFor() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        #expect(await phone.core.freedom().hasPrefix("Baku: you need a permit"))
        #expect(try await phone.core.errands().contains { $0.id == "pharmacy" })
    }

    @Test func whereTheVaultIsLockedAnIntentSaysWhy() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        phone.keys.set(locked: true)
        phone.startAnew()
        let said = await phone.core.nextDeadline()
        #expect(said == "Your documents are locked. Unlock the phone and try again.")
    }

    @Test func anotherPackShowsOtherActionsWithoutAnotherApp() async throws {
        let phone = TestPhone("2031-03-08T17:59:59-04:00")
        let packs = try #require(ProcessInfo.processInfo.environment["COMPANION_PACKS"])
        let file = try Data(contentsOf: URL(fileURLWithPath: "\(packs)/offices.json"))
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.settings))
        await phone.send(.chose(.rules, file))
        #expect(phone.title == "Take in a rules file")
        await phone.tap("Take in")
        #expect(phone.title == "Rules")
        let kind = try await phone.tell {
            try $0.app.formOptions(context: $0.context).documentKinds[0].id
        }
        #expect(kind != "MYI")
        try await phone.tell { asked in
            let input = PersonInput(name: "Ida Marrow", place: "northport/centre")
            let person = try asked.app.addPerson(input: input, context: asked.context).id
            let document = DocumentInput(kind: kind, number: "123456", person: person)
            _ = try asked.app.addDocument(input: document, context: asked.context)
        }
        let actions = await phone.core.quickActions(isLocked: false)
        #expect(actions.contains { $0.title.contains("Doctor") && $0.errand != nil })
        await phone.open(Route(.home))
        #expect(phone.lines.contains { $0.contains("Doctor") })
    }

    @Test func aWidgetShowsTheEndOfAPermitAndWhatHoldsAfterIt() async throws {
        let phone = TestPhone(Stored.at)
        _ = try await phone.tell { try Stored($0) }
        await phone.core.writeGlance()
        let now = phone.clock.now.epochSeconds
        let timeline = readTimeline(
            folder: phone.folder.path, language: "en", now: phone.clock.now)
        #expect(timeline.first?.from == now)
        #expect(timeline.first?.permitEnds == now + 2 * 3600)
        let after = try #require(timeline.first { $0.from == now + 2 * 3600 })
        #expect(after.permitEnds == nil)
        #expect(after.text == timeline.first?.text)
        // Nothing personal.
        #expect(!"\(timeline)".contains("Yilmaz") && !"\(timeline)".contains("1234580"))
    }
}
