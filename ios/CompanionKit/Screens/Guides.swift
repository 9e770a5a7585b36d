import Companion

extension Scene {
    func guides() throws -> Page {
        let view = try app.guides(place: nil, person: route["person"], context: context)
        var blocks = view.guides.map(line)
        if let problem = view.vaultProblem { blocks.append(problem.panel) }
        blocks.append(.text(view.asOfText))
        return Page(title: labels.guide, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    private func line(_ guide: GuideLine) -> Block {
        let to = Route(.guide, ["topic": guide.isSure ? guide.topic : guide.id])
        let tone: Tone = guide.deadlineText == nil ? .plain : .careful
        return .panel(guide.title, present(guide.deadlineText), tone, act: .go(to))
    }

    /// What to do, step by step: to call, open, write and copy at one tap.
    func guide() throws -> Page {
        let view = try app.guide(
            topic: route["topic"] ?? "", place: nil, person: route["person"], context: context)
        var blocks = texts(present(view.asks, view.deadlineText), .careful)
        blocks += view.steps.enumerated().map { .text("\($0.offset + 1). \($0.element)") }
        blocks += texts(view.papers)
        blocks += view.others.map(line)
        blocks += view.copy.map { copy in
            if let value = copy.value {
                .button("\(labels.copy): \(copy.label)", self.copy(value))
            } else {
                .panel(copy.label, present(copy.missing), .careful)
            }
        }
        blocks += contacts(labels.whomToCall, view.channels)
        if let problem = view.vaultProblem { blocks.append(problem.panel) }
        blocks += sources(view.sources)
        blocks.append(.text(view.asOfText))
        return Page(title: view.title, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }
}
