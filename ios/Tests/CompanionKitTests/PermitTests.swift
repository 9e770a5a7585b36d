import Companion
import Testing

@testable import CompanionKit

/// From the message to the answer, as the person goes from screen to screen.
@MainActor
struct PermitTests {
    private let phone = TestPhone(Stored.at)

    private func person(_ name: String, _ number: String) async throws -> String {
        try await phone.tell { asked in
            let input = PersonInput(name: name, citizenship: "TUR", place: "baku")
            let person = try asked.app.addPerson(input: input, context: asked.context).id
            let document = DocumentInput(kind: "MYI", number: number, person: person)
            _ = try asked.app.addDocument(input: document, context: asked.context)
            return person
        }
    }

    private func permits() async throws -> [PermitView] {
        try await phone.tell { try $0.app.permits(context: $0.context) }
    }

    /// Opens the board, and what its button gives to Messages.
    private func compose(
        for person: String
    ) async throws -> (recipient: String, body: String, handedOver: Act) {
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.board, ["errand": "bank", "person": person]))
        #expect(await phone.tap("Open the SMS"))
        guard case .composeSms(let recipient, let body, let handedOver) = phone.tasks.errands.last
        else {
            Issue.record("\(phone.tasks.errands) opens no message")
            throw CancellationError()
        }
        return (recipient, body, handedOver)
    }

    @Test func theMessageIsExactAndHandedOverOnlyOnceMessagesTookIt() async throws {
        let person = try await person("Mehmet Yilmaz", "MYI1234580")
        let message = try await compose(for: person)
        #expect(message.recipient == "8103")
        #expect(message.body == "2 MYI1234580")
        // Messages is open, and may still be closed without sending.
        #expect(try await permits().map(\.state) == [.draft])
        await phone.send(.tapped(message.handedOver))
        #expect(try await permits().map(\.state) == [.handedOver])
        #expect(phone.model.state.trail.current.name == .sent)
    }

    @Test func handedOverWithoutAnAnswerItSaysDoNotLeaveAndOffersToSendOnceMore() async throws {
        let person = try await person("Mehmet Yilmaz", "MYI1234580")
        let message = try await compose(for: person)
        await phone.send(.tapped(message.handedOver))
        let waiting = try #require(await permits().first)
        #expect(waiting.activeUntil == nil)
        phone.clock.go(to: "2020-12-20T10:40:00+04:00")
        await phone.open(Route(.permit, ["id": waiting.id]))
        #expect(phone.lines.contains { $0.contains("Do not leave") })
        #expect(phone.act("Send it once more") != nil)
    }

    @Test func anAnswerForAnotherPersonChangesNothingAndStaysToBeCorrected() async throws {
        let person = try await person("Mehmet Yilmaz", "MYI1234580")
        let message = try await compose(for: person)
        await phone.send(.tapped(message.handedOver))
        let id = try #require(await permits().first).id
        await phone.open(Route(.reply, ["permit": id]))
        let text = "MYI7654321: " + Stored.answer
        await phone.send(.filled(id: "text", text: text))
        await phone.tap("Save")
        let line = try #require(phone.model.state.line)
        #expect(line.isWrong && line.text.contains("another document"))
        #expect(phone.model.state.filled("text") == text)
        #expect(try await permits().map(\.state) == [.handedOver])
    }

    @Test func anAnswerRunsThePermitAndLeadsToIt() async throws {
        let person = try await person("Mehmet Yilmaz", "MYI1234580")
        let message = try await compose(for: person)
        await phone.send(.tapped(message.handedOver))
        phone.clock.go(to: "2020-12-20T10:05:00+04:00")
        await phone.open(Route(.shared, ["text": Stored.answer]))
        await phone.send(.filled(id: "received", text: "now"))
        await phone.tap("Save")
        let permit = try #require(await permits().first)
        #expect(permit.state == .active)
        #expect(permit.activeUntil?.epochSeconds == 1_608_451_500)  // 12:05 in Baku
        #expect(phone.model.state.trail.current == Route(.permit, ["id": permit.id]))
    }

    @Test func theShareExtensionTakesTheAnswerInWhileTheAppIsOpen() async throws {
        let person = try await person("Mehmet Yilmaz", "MYI1234580")
        let message = try await compose(for: person)
        await phone.send(.tapped(message.handedOver))
        let id = try #require(await permits().first).id
        await phone.open(Route(.permit, ["id": id]))
        let shared = phone.share(Stored.answer)
        shared.begin()
        await shared.model.settle()
        shared.send(.tapped(try #require(shared.model.state.act("Save"))))
        await shared.model.settle()
        #expect(shared.model.state.trail.current == Route(.permit, ["id": id]))
        await phone.send(.tapped(.reload))
        #expect(phone.act("Show the card") != nil)
    }

    @Test func severalPeopleGoOneAfterAnother() async throws {
        let people = [
            try await person("Mehmet Yilmaz", "MYI1234580"),
            try await person("Ana Lima", "MYI1234575"),
        ]
        await phone.send(.appeared(phone.state))
        await phone.open(Route(.board, ["errand": "bank"]))
        var bodies: [String] = []
        for _ in people {
            await phone.tap("Open the SMS")
            guard case .composeSms(_, let body, let handedOver) = phone.tasks.errands.last else {
                Issue.record("\(phone.lines) has no message")
                return
            }
            bodies.append(body)
            await phone.send(.tapped(handedOver))
            await phone.tap("I sent it")
        }
        #expect(bodies == ["2 MYI1234580", "2 MYI1234575"])
        #expect(phone.act("Open the SMS") == nil)
        #expect(try await permits().map(\.state) == [.handedOver, .handedOver])
    }
}
