import Companion

extension Scene {
    /// One permit: how it stands and what can be done with it.
    func permit() throws -> Page {
        guard let view = try permitOfRoute() else { return try home() }
        var blocks: [Block] = [
            .panel(view.text, [view.whose, view.reasonText], view.state.tone, isMain: true)
        ]
        if view.state == .active, let end = view.activeUntil {
            let card = Act.go(Route(.card, ["permit": view.id]))
            blocks += [countdown(end), .button(labels.showCard, card, isFirst: true)]
        }
        for step in view.steps { blocks += try self.step(view, step) }
        blocks += texts(present(view.code, view.answer))
        blocks += contacts(labels.whomToCall, view.channels)
        return Page(
            title: labels.permits, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    private func countdown(_ end: Moment) -> Block {
        let said: [Int64: String] = [
            30: labels.minutes30, 10: labels.minutes10, 5: labels.minutes5, 0: labels.timeOver,
        ]
        return .countdown(
            Block.Countdown(label: labels.endsAt, end: end.epochSeconds, said: said))
    }

    private func step(_ view: PermitView, _ step: PermitStep) throws -> [Block] {
        switch step {
        case .send:
            let turn = Turn(permit: view.id)
            return try view.messages.flatMap { try message($0, turn) } + sentByHand(turn)
        case .reply: return [pasteReply(view.id, isFirst: true)]
        case .resend: return try resend(view)
        case .notSent:
            let unsent = Act.change {
                _ = try $0.app.permitUnsent(id: view.id, context: $0.context)
            }
            return [.button(labels.notSent, unsent)]
        case .received:
            let ask = Act.go(Route(.received, ["id": view.id]))
            return [.button(labels.replyWhen, ask, isFirst: true)]
        case .extend: return [.button(labels.extend, .go(Route(.extend, ["id": view.id])))]
        case .keep: return [keep(view.id, labels.keep, true)]
        case .letGo: return [keep(view.id, labels.letGo, false)]
        }
    }

    private func resend(_ view: PermitView) throws -> [Block] {
        let turn = Turn(permit: view.id)
        let again = turn.handedOver(to: turn.asked)
        // Whoever waits looks for the answer first.
        let here = try view.messages.flatMap {
            try ways($0, labels.resend, handedOver: again, isFirst: false)
        }
        // Where this phone sends nothing, it was done by another.
        let opens = try view.messages.contains {
            try app.sending(recipient: $0.recipient, phone: phone.sending, context: context)
                .opensSms
        }
        return opens ? here : here + sentByHand(turn)
    }

    private func keep(_ id: String, _ label: String, _ isKept: Bool) -> Block {
        let keep = Act.change {
            _ = try $0.app.permitKeep(id: id, keep: isKept, context: $0.context)
        }
        return .button(label, keep, manner: .quiet)
    }

    /// When the answer came that was taken in without it.
    func received() throws -> Page {
        guard let view = try permitOfRoute() else { return try home() }
        guard view.steps.contains(.received) else { return try permit() }
        let time = form.told("time") ?? ""
        let take = Act.takeForm { asked, form in
            _ = try asked.app.permitReceived(
                id: view.id, time: form["time"] ?? "", context: asked.context)
        }
        let atSending = Act.takeForm { asked, _ in
            _ = try asked.app.permitReceived(id: view.id, time: nil, context: asked.context)
        }
        let blocks: [Block] = [
            .panel(view.text, [view.whose], view.state.tone),
            .entry("time", labels.replyTime, .time, value: time, shown: time),
            .button(labels.save, take, isFirst: true),
            .button(labels.replyAtSending, atSending),
        ]
        return Page(
            title: labels.replyWhen, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    /// Until when, as it stands on the certificate.
    func extend() throws -> Page {
        guard let view = try permitOfRoute() else { return try home() }
        let days = view.extendDays.asOptions
        guard let first = days.first else { return try permit() }
        let time = form.told("time") ?? ""
        let take = Act.takeForm { asked, form in
            _ = try asked.app.permitExtendTo(
                id: view.id, day: form["day"] ?? "", time: form["time"] ?? "",
                context: asked.context)
        }
        let blocks: [Block] = [
            .panel(view.text, [view.whose], view.state.tone),
            .entry("time", labels.certificateTime, .time, value: time, shown: time),
            .pick("day", labels.day, days, chosen: first.id),
            .button(labels.save, take, isFirst: true),
        ]
        return Page(title: labels.extend, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }
}
