import Companion

extension Scene {
    /// Every kind of deadline, and how many days before it is reminded of.
    func leads() throws -> Page {
        let kinds = try app.leadTimes(context: context).map { kind in
            Block.panel(kind.title, [kind.text], act: .go(Route(.lead, ["code": kind.code])))
        }
        return Page(title: labels.leadsByKind, blocks: [.heading(labels.leads)] + kinds)
    }

    /// Other days for one kind, and the way back to the usual ones.
    func lead() throws -> Page {
        let code = route["code"] ?? ""
        let kinds = try app.leadTimes(context: context)
        guard let kind = kinds.first(where: { $0.code == code }) else { return try leads() }
        let chosen = kind.chosen.map { String($0) }.joined(separator: ", ")
        let save = Act.takeForm { asked, form in
            try asked.choose(days: form["leads"] ?? "", of: code)
        }
        var blocks: [Block] = [
            .text(kind.usualText),
            .entry("leads", labels.leads, value: chosen, hint: "30, 14, 3"),
            .button(labels.save, save, isFirst: true),
        ]
        if !kind.chosen.isEmpty {
            let usual = Act.takeForm { asked, _ in try asked.choose(days: "", of: code) }
            blocks.append(.button(labels.leadsBack, usual, manner: .quiet))
        }
        return Page(title: kind.title, blocks: blocks)
    }
}

extension Asked {
    /// An empty text chooses nothing.
    fileprivate func choose(days: String, of code: String) throws {
        _ = try app.changeSettings(input: SettingsInput(leads: [code: days]), context: context)
    }
}
