import Companion
import Foundation

/// A heading and what stands under it; nothing where that is nothing.
func part(_ title: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(title)] + blocks
}

func texts(_ texts: [String], _ tone: Tone = .plain) -> [Block] {
    texts.map { .text($0, tone) }
}

func present(_ texts: String?...) -> [String] { texts.compactMap { $0 } }

extension Level {
    var tone: Tone {
        switch self {
        case .notNeeded: .good
        case .movementLimited, .permitNeeded, .needsChoice: .careful
        case .noPermitPossible: .bad
        case .notKnown: .unknown
        }
    }
}

extension PermitState {
    var tone: Tone {
        switch self {
        case .active: .good
        case .draft, .handedOver: .careful
        case .noAnswer, .refused: .bad
        case .ended: .plain
        }
    }
}

extension DeadlineState {
    var tone: Tone {
        switch self {
        case .late: .bad
        case .due, .notKnown: .careful
        case .pending, .open: .plain
        case .done: .good
        }
    }
}

extension [FormOption] {
    var asOptions: [Block.Option] {
        map { Block.Option(id: $0.id, title: $0.title, hint: $0.hint) }
    }
}

extension DeadlineView {
    var panel: Block {
        .panel(
            title, present(whose.isEmpty ? nil : whose, actByText, asks), state.tone,
            act: .go(Route(.deadline, ["id": id])))
    }
}

extension PermitView {
    var panel: Block {
        .panel(text, [whose, reasonText], state.tone, act: .go(Route(.permit, ["id": id])))
    }
}

extension VaultProblem {
    /// Nothing personal can be shown: why, and the way out.
    var panel: Block { .panel(text, [], .bad, act: .go(Route(.vault))) }
}

extension ActionView {
    /// What an action of the core opens.
    var act: Act {
        switch does {
        case .permit:
            .go(Route(.board, ["errand": errand, "person": person, "now": "yes"]))
        case .deadline: .go(Route(.deadline, ["id": deadline]))
        case .number: .go(Route(.document, ["id": document]))
        case .guide: .go(Route(.guide, ["topic": guide]))
        case .card: .go(Route(.card, ["person": person]))
        case .call: .ask(.dial(phone ?? ""))
        }
    }
}

extension Act {
    /// Changes something and shows the screen anew.
    static func change(_ change: @escaping @Sendable (Asked) throws -> Void) -> Act {
        .tell { asked, _ in
            try change(asked)
            return .reload
        }
    }

    /// Takes a form in and shows the screen anew.
    static func changeForm(_ take: @escaping @Sendable (Asked, Form) throws -> Void) -> Act {
        .tell { asked, form in
            try take(asked, form)
            return .reload
        }
    }

    /// Takes a form in and leaves it.
    static func takeForm(_ take: @escaping @Sendable (Asked, Form) throws -> Void) -> Act {
        .tell { asked, form in
            try take(asked, form)
            return .back
        }
    }
}

extension Scene {
    /// Calls, opens or writes to a contact at one tap.
    func contact(_ contact: ContactView) -> [Block] {
        let call = contact.phone.map { "\(labels.call): \($0)" }
        let dial = contact.phone.map { Act.ask(.dial($0)) }
        var blocks: [Block] = [
            .panel(
                contact.name,
                // Also to be read, copied by hand or told to somebody: there may be no app for it.
                present(call, contact.hours, contact.webText, contact.email), act: dial,
                sign: call == nil ? nil : .call)
        ]
        if let web = contact.web {
            blocks.append(.button(labels.openPage, .ask(.openPage(web)), manner: .quiet))
        }
        if let email = contact.email {
            blocks.append(.button(labels.writeMail, .ask(.writeMail(email)), manner: .quiet))
        }
        return blocks
    }

    func contacts(_ title: String, _ contacts: [ContactView]) -> [Block] {
        part(title, contacts.flatMap(contact))
    }

    /// Where it comes from and how far that can be relied on.
    func sources(_ sources: [SourceView]) -> [Block] {
        part(
            labels.sources,
            sources.map { source in
                .panel(
                    source.title,
                    present(source.number.map { "№ \($0)" }, source.date, source.confidenceText),
                    act: source.address.map { .ask(.openPage($0)) })
            })
    }

    /// An iPhone does not say by itself that something was copied.
    func copy(_ text: String) -> Act { .say(labels.copied, then: .ask(.copy(text))) }

    /// With one more that answers nothing: what was chosen can be taken back.
    func orNone(_ options: [Block.Option]) -> [Block.Option] {
        options + [Block.Option(id: "", title: labels.leaveOpen)]
    }

    /// A day to fill in; what was picked on this screen goes before what is stored.
    func day(_ id: String, _ label: String, stored: String? = nil) throws -> Block {
        let day = form.told(id) ?? stored ?? ""
        let shown = day.isEmpty ? nil : try app.dayText(day: day, context: context)
        return .entry(id, label, .day, value: day, shown: shown)
    }
}
