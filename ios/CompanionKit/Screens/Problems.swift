import Companion

extension Scene {
    /// The vault cannot be read: locked, lost and broken each have another way out.
    func vaultProblem() throws -> Page {
        let view = try app.home(place: nil, device: phone.device, context: context)
        guard let problem = view.vaultProblem else { return try home() }
        var blocks: [Block] = [.panel(problem.text, [], .bad)]
        switch problem.kind {
        // It is readable again once the phone was unlocked, which it is when this is read.
        case .locked, .failed, .newer:
            blocks.append(.button(labels.tryAgain, .reload, isFirst: true))
        case .lost, .wrong, .unreadable:
            let aside = Act.tell { asked, _ in
                let text = try asked.app.setVaultAside(context: asked.context).text
                return .say(text, then: .go(Route(.restore)))
            }
            let sure = Confirmation(
                text: problem.text, yes: labels.setAside, cancel: labels.cancel, then: aside)
            blocks.append(.button(labels.setAside, .sure(sure), isFirst: true))
        }
        return Page(title: labels.locked, blocks: blocks)
    }
}

extension Page {
    /// In the place of a page that could not be made: why, and the way out.
    static func failure(_ title: String, _ reason: String, _ labels: Labels) -> Page {
        Page(
            title: title,
            blocks: [
                .panel(reason, [], .bad), .button(labels.tryAgain, .reload, isFirst: true),
            ])
    }

    /// Nothing is asked or shown until the phone's lock was opened.
    static func locked(_ labels: Labels) -> Page {
        Page(
            title: labels.locked, blocks: [.button(labels.unlock, .unlock, isFirst: true)])
    }
}
