import Companion

extension Scene {
    /// What holds here and why, or every rule with its sources and its age.
    func rules() throws -> Page {
        if let place = route["place"] { return try rules(of: place) }
        let view = try app.rules(id: route["id"], context: context)
        // What changed is on the screen now: home need not say it any longer.
        if route["id"] == nil { try app.rulesSeen(context: context) }
        var blocks: [Block] = [.panel(view.title, [view.freshness.text])]
        if let text = view.changedText { blocks += part(labels.changedForYou, [.text(text)]) }
        blocks += forYou(view.changed)
        for rule in view.rules {
            blocks += [.heading(rule.id), .text(rule.text)]
            blocks += texts(rule.sources.map { "§ \($0.title)" })
        }
        return Page(title: labels.rules, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    private func rules(of place: String) throws -> Page {
        let status = try app.status(query: StatusQuery(place: place), context: context)
        var blocks: [Block] = [.panel(status.headline, [status.advice], status.level.tone)]
        blocks += status.layers.map { layer in
            .panel(layer.title, present(layer.text, layer.may, layer.mayNot))
        }
        blocks += texts(status.notes.map(\.text))
        blocks += sources(status.sources)
        blocks += [.text(status.freshness.text), .button(labels.rules, .go(Route(.rules)))]
        return Page(
            title: labels.rules, blocks: blocks, refreshAt: status.refreshAt?.epochSeconds)
    }

    /// What a change of the rules means for the people who are stored.
    func forYou(_ changed: [RuleChange]) -> [Block] {
        changed.filter(\.forYou).map { .panel($0.kindText, [$0.rule.text]) }
    }
}
