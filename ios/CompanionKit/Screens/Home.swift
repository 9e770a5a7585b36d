import Companion

extension Scene {
    /// Status here and now, what runs, what comes next.
    func home() throws -> Page {
        let view =
            try opening?.home ?? app.home(place: nil, device: phone.device, context: context)
        var blocks = [status(view.status)]
        if let problem = view.vaultProblem { blocks.append(problem.panel) }
        blocks += part(labels.permits, view.permits.map(\.panel))
        if let step = view.nextStep {
            blocks.append(.panel(labels.doFirst, [step], .careful, act: next(view)))
        }
        blocks += part(labels.quick, view.actions.map(action))
        // Beside those at one tap there are other errands.
        if view.status.level == .permitNeeded {
            blocks.append(.button(labels.askPermit, .go(Route(.ask)), manner: .quiet))
        }
        if let change = view.status.nextChange {
            blocks += [.heading(labels.changesNext), .panel(change.text, [], change.level.tone)]
        }
        blocks += coming(view)
        blocks += part(labels.missed, view.missed.flatMap(missed))
        let elsewhere = view.elsewhere.map { other in
            Block.panel(other.headline, [other.whose.joined(separator: ", ")], other.level.tone)
        }
        blocks += part(labels.elsewhere, elsewhere)
        blocks += remindersOff()
        if let text = view.rulesText {
            blocks.append(.panel(text, [], .careful, act: .go(Route(.rules))))
        }
        if let text = view.backupText {
            blocks.append(.panel(text, [], .careful, act: .go(Route(.backup))))
        }
        blocks += texts(view.status.clockNotes, .careful)
        blocks += contacts(labels.whomToCall, view.status.call)
        blocks.append(.heading(labels.rules))
        blocks.append(freshness(view.status))
        return Page(
            title: labels.home, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    private func status(_ view: StatusView) -> Block {
        .panel(
            view.headline, [view.advice], view.level.tone,
            act: .go(Route(.rules, ["place": view.place?.id])), isMain: true)
    }

    /// What comes first leads to what it is about; with nothing stored, to where something is added.
    private func next(_ view: HomeView) -> Act {
        if let id = view.nextStepDeadline { return .go(Route(.deadline, ["id": id])) }
        if let id = view.nextStepPermit { return .go(Route(.permit, ["id": id])) }
        return .go(Route(.documents))
    }

    private func action(_ view: ActionView) -> Block {
        let sign: Block.Sign =
            switch view.does {
            case .permit: .message
            case .deadline: .day
            case .number: .document
            case .guide: .guide
            case .card: .card
            case .call: .call
            }
        return .panel(view.title, present(view.subtitle), act: view.act, sign: sign)
    }

    private func freshness(_ view: StatusView) -> Block {
        let tone: Tone = view.freshness.isStale ? .bad : .plain
        return .panel(view.freshness.text, [], tone, act: .go(Route(.rules)))
    }

    private func coming(_ view: HomeView) -> [Block] {
        let shown = view.deadlines.map(\.panel)
        // Also those that are done, which are not shown here.
        let all = Block.button(labels.showAll, .go(Route(.deadlines)), manner: .quiet)
        return part(labels.deadlines, shown.isEmpty ? shown : shown + [all])
    }

    private func missed(_ reminder: MissedReminder) -> [Block] {
        let lines = [reminder.text, reminder.reason, reminder.remedy]
        let seen = Act.change {
            try $0.app.remindersSeen(ids: [reminder.id], context: $0.context)
        }
        return [.panel(reminder.title, lines, .careful), .button(labels.done, seen)]
    }

    /// What will not arrive, and how to change that.
    private func remindersOff() -> [Block] {
        if phone.device.notificationsAllowed { return [] }
        let lines = [labels.allowNotifications]
        return [.panel(labels.remindersOff, lines, .bad, act: .ask(.openSettings))]
    }
}
