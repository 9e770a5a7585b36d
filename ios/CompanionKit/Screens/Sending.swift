import Companion

/// A permit that is being sent, and the board of several people that goes on behind it.
struct Turn: Sendable {
    let permit: String
    var next: Route?

    /// Where it goes on: with the next person, else with this permit.
    var after: Route {
        guard let next else { return Route(.permit, ["id": permit]) }
        return Route(.board, next.about).with("id", nil).with("after", permit)
    }

    /// Asks whether it was sent; remembers the board.
    var asked: Route { Route(.sent, next?.about ?? [:]).with("id", permit) }

    /// It counts as handed over once it was given to Messages: whoever forgets to answer afterwards
    /// sends nothing twice, and is never told a later end than the real one.
    func handedOver(to route: Route) -> Act {
        .tell { asked, _ in
            _ = try asked.app.permitSent(id: permit, context: asked.context)
            return .replace(route)
        }
    }
}

extension Scene {
    /// The message, the button that opens it filled in, and the ways for a phone that cannot.
    func message(_ view: MessageView, _ turn: Turn?) throws -> [Block] {
        let message = Block.Message(
            label: labels.message, recipient: view.recipient, body: view.body)
        let handedOver = turn.map { $0.handedOver(to: $0.asked) } ?? .reload
        return [.message(message)]
            + (try ways(view, labels.openSms, handedOver: handedOver, isFirst: true))
    }

    /// How the message leaves: from this phone where that can help; else another phone's camera
    /// comes first.
    func ways(
        _ view: MessageView, _ label: String, handedOver: Act, isFirst: Bool
    ) throws -> [Block] {
        let way = try app.sending(
            recipient: view.recipient, phone: phone.sending, context: context)
        var blocks: [Block] = []
        if let text = way.text { blocks.append(.text(text, .careful)) }
        let copy = Block.button(labels.copyMessage, self.copy(view.body), manner: .quiet)
        let code = view.qr.map {
            Block.qr(Block.Qr(label: labels.showQr, code: $0, isOpen: !way.opensSms))
        }
        if way.opensSms {
            let compose = Errand.composeSms(
                recipient: view.recipient, body: view.body, handedOver: handedOver)
            blocks += [.button(label, .ask(compose), isFirst: isFirst), copy]
        }
        if let code { blocks.append(code) }
        if !way.opensSms { blocks.append(copy) }
        return blocks
    }

    /// For who sent it from another phone, or typed it.
    func sentByHand(_ turn: Turn) -> [Block] {
        [.button(labels.sent, turn.handedOver(to: turn.after), manner: .quiet)]
    }

    /// Back from Messages, which says at most that the message waits to be sent.
    func wasSent() throws -> Page {
        guard let view = try permitOfRoute() else { return try home() }
        guard view.state == .handedOver || view.state == .noAnswer else { return try permit() }
        let turn = Turn(permit: view.id, next: route["errand"] == nil ? nil : route)
        let unsent = Act.tell { asked, _ in
            _ = try asked.app.permitUnsent(id: view.id, context: asked.context)
            return .replace(turn.after)
        }
        var blocks: [Block] = [
            .panel(view.text, [view.whose], view.state.tone),
            .heading(labels.wasSent),
            .button(labels.sent, .replace(turn.after), isFirst: true),
            .button(labels.notSent, unsent),
        ]
        // Where several messages make one request, each is opened by itself.
        if view.messages.count > 1 {
            for message in view.messages { blocks += try self.message(message, nil) }
        }
        blocks += [.heading(labels.reply), pasteReply(view.id)]
        return Page(
            title: labels.askPermit, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    /// Where VoiceOver goes on when the person comes back from Messages.
    func pasteReply(_ permit: String, isFirst: Bool = false) -> Block {
        .button(
            labels.pasteReply, .go(Route(.reply, ["permit": permit])), isFirst: isFirst,
            takesFocus: true)
    }

    func permitOfRoute() throws -> PermitView? {
        try app.permits(context: context).first { $0.id == route["id"] }
    }
}
