import Companion

extension AppState.Shown {
    /// The page from top to bottom as VoiceOver says it, a line for each thing that it stops at:
    /// `#` a heading, `[ok]` something to tap, `[…]` something to fill in, `( )` a choice.
    func lines(filled: (String) -> String) -> [String] {
        var lines = hasBack ? ["[ok] \(labels.back)"] : []
        lines.append("# \(page.title)")
        lines += page.blocks.flatMap { $0.lines(filled) }
        if hasPlaces { lines += places.map { "[ok] \($0.label)" } }
        return lines.map { $0.replacing("\n", with: " | ") }
    }
}

extension Block {
    fileprivate func lines(_ filled: (String) -> String) -> [String] {
        switch self {
        case .heading: ["# \(spoken)"]
        case .text, .shown, .message: [spoken]
        case .panel(let panel): [(panel.act == nil ? "" : "[ok] ") + spoken]
        case .button, .secret, .paste: ["[ok] \(spoken)"]
        case .entry(let entry):
            [entry.isPicked ? "[ok] \(spoken)" : "[…] \(entry.spoken(filled(entry.id)))"]
        case .pick(let pick):
            [pick.label]
                + pick.options.map { option in
                    let isChosen = option.id == filled(pick.id)
                    let said = [option.title, option.hint].compactMap { $0 }
                    return (isChosen ? "(•) " : "( ) ") + said.joined(separator: "\n")
                }
        case .qr(let qr): ["[ok] \(qr.label)"] + (qr.isOpen ? [qr.label] : [])
        case .countdown: []
        }
    }
}
