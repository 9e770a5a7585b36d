import Companion

extension Scene {
    /// What an officer is shown: bright, in both languages, and leading nowhere else.
    func card() throws -> Page {
        let (person, permit) = (route["person"], route["permit"])
        let people = try app.people(context: context)
        if person == nil && permit == nil && people.count > 1 {
            let found = try peopleFound()
            let choices = found.people.map { one in
                Block.panel(one.shown, act: .replace(Route(.card, ["person": one.id])))
            }
            return Page(
                title: labels.card, blocks: [.text(labels.forWhom)] + search(found) + choices)
        }
        let view = try app.card(place: nil, person: person, permit: permit, context: context)
        return Page(
            title: labels.card, blocks: view.lines.map { line($0, view.state) },
            refreshAt: view.refreshAt?.epochSeconds, isCard: true)
    }

    private func line(_ line: CardLine, _ state: CardState) -> Block {
        let labels = present(line.labelLocal, line.label)
        let said = present(line.value, line.textLocal, line.text)
        if line.code == "state" {
            return .shown(Block.Shown(labels: [], texts: said, tone: state.tone))
        }
        if labels.isEmpty { return .text(said.joined(separator: "\n")) }
        return .shown(Block.Shown(labels: labels, texts: said))
    }
}

extension CardState {
    fileprivate var tone: Tone {
        switch self {
        case .permitRunning, .noPermitRequired: .good
        case .notKnown: .unknown
        default: .bad
        }
    }
}
