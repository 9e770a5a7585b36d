import Companion
import Foundation
import Testing

@testable import CompanionKit

/// The share extension: another process, which ends as soon as it goes back to the other app.
@MainActor
struct SharedTextTests {
    private let phone = TestPhone(Stored.at)
    private let center = KeptNotices()

    /// A permit that waits for its answer, with what the app planned for it.
    private func waiting() async throws -> String {
        let id = try await phone.tell { asked in
            let input = PersonInput(name: "Mehmet Yilmaz", citizenship: "TUR", place: "baku")
            let person = try asked.app.addPerson(input: input, context: asked.context).id
            let document = DocumentInput(kind: "MYI", number: "MYI1234580", person: person)
            _ = try asked.app.addDocument(input: document, context: asked.context)
            let query = DraftQuery(
                errand: "bank", holders: [DraftHolder(person: person)], place: "baku")
            let id = try asked.app.permitDraft(query: query, context: asked.context).drafts[0].id!
            _ = try asked.app.permitSent(id: id, context: asked.context)
            return id
        }
        await NoticePlanner(core: phone.core, center: center).replan()
        try await phone.core.pause()
        return id
    }

    private var planned: Set<String> {
        Set(center.waiting.values.filter { $0.opens.name == .permit }.map(\.id))
    }

    private func begin(_ text: String) async -> SharedText {
        let shared = phone.share(text, center)
        shared.begin()
        await shared.model.settle()
        return shared
    }

    @Test func anAnswerBringsThePlanUpToDateBeforeTheOtherAppComesBack() async throws {
        let permit = try await waiting()
        let before = planned
        #expect(!before.isEmpty)
        phone.clock.go(to: "2020-12-20T10:05:00+04:00")
        let shared = await begin(Stored.answer)
        var widgets = 0
        shared.widgetChanged = { widgets += 1 }
        shared.send(.filled(id: "received", text: "now"))
        // The person goes back at once: what they told is not waited for on the screen.
        shared.send(.tapped(try #require(shared.model.state.act("Save"))))
        await shared.finish()
        #expect(phone.closed == 1)
        #expect(widgets == 1)
        // No longer "no answer came", but the end of the permit.
        #expect(!planned.isEmpty && planned.isDisjoint(with: before))
        let end = Date(timeIntervalSince1970: 1_608_451_500)  // 12:05 in Baku
        #expect(center.times.contains { $0 < end && $0 > end - 3600 })
        let permits = try await phone.tell { try $0.app.permits(context: $0.context) }
        #expect(permits.map(\.state) == [.active] && permits[0].id == permit)
        // The app plans the same.
        let after = center.waiting
        await NoticePlanner(core: phone.core, center: center).replan()
        #expect(center.waiting == after)
    }

    @Test func theWayBackLeadsToTheOtherAppFromWherever() async throws {
        _ = try await waiting()
        let before = planned
        let shared = await begin("nothing of ours")
        shared.send(.tapped(.back))
        for _ in 0..<5_000 where phone.closed == 0 { try await Task.sleep(nanoseconds: 1_000_000) }
        #expect(phone.closed == 1)
        #expect(planned == before)
    }

    @Test func whatTheLockedVaultCannotSayStaysPlanned() async throws {
        _ = try await waiting()
        let before = center.waiting
        phone.keys.set(locked: true)
        let shared = await begin(Stored.answer)
        shared.model.replan()
        await shared.finish()
        #expect(center.waiting == before)
        #expect(phone.closed == 1)
    }

    @Test func behindTheLockNothingOfTheTextIsReadUntilItIsOpened() async throws {
        _ = try await waiting()
        phone.preferences[.lockApp] = true
        let shared = await begin(Stored.answer)
        #expect(shared.model.state.shown?.page.title == "Locked")
        shared.model.send(.unlocked(false))
        shared.send(.tapped(try #require(shared.model.state.act("Unlock"))))
        #expect(phone.tasks.unlocks == 2)
        shared.model.send(.unlocked(true))
        await shared.model.settle()
        #expect(shared.model.state.shown?.page.title == "The answer")
    }

    @Test func whatCannotBeOpenedAboveAnotherAppIsCopiedAndSaid() async throws {
        _ = try await waiting()
        let labels = try await phone.labels
        let errands: [Errand] = [
            .dial("103"), .openPage("https://a.az"), .writeMail("a@b.az"),
            .addToCalendar(title: "Extend", day: "2021-01-02", text: "Last day"),
        ]
        var copied: [String] = []
        for errand in errands {
            let shared = await begin("nothing of ours")
            shared.run(errand) { copied.append($0) }
            #expect(shared.model.state.line == .init(text: labels.copied, isWrong: false))
        }
        #expect(copied == ["103", "https://a.az", "a@b.az", "2021-01-02\nExtend\nLast day"])
    }

    @Test func aTextOfAnySizeIsRead() async throws {
        _ = try await waiting()
        let accents = "a" + String(repeating: "\u{301}", count: 500_000)
        for text in ["", "👍🏽", accents, String(repeating: "9 ", count: 1_000_000)] {
            let shared = await begin(text)
            #expect(shared.model.state.shown?.page.title == "The answer")
            await shared.finish()
        }
    }
}
