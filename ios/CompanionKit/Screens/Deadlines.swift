import Companion

extension Scene {
    func deadlines() throws -> Page {
        let all = try app.deadlines(context: context)
        let blocks = all.isEmpty ? [.text(labels.nothingYet)] : all.map(\.panel)
        return Page(
            title: labels.deadlines, blocks: blocks,
            refreshAt: all.compactMap { $0.refreshAt?.epochSeconds }.min())
    }

    /// One deadline: by when, who acts, what else can be done, whom to call, and why this day.
    func deadline() throws -> Page {
        let id = route["id"] ?? ""
        guard let view = try app.deadlines(context: context).first(where: { $0.id == id }) else {
            return try deadlines()
        }
        let lines = [view.whose, view.documentName ?? "", view.actByText, view.whoText]
        var blocks: [Block] = [
            .panel(view.title, lines.filter { !$0.isEmpty }, view.state.tone), .text(view.text),
        ]
        if let text = view.asks { blocks.append(.text(text, .careful)) }
        if let question = view.question { blocks += self.question(question, of: id) }
        blocks += view.alternatives.map { .panel($0.title, [$0.text], $0.state.tone) }
        blocks += texts(present(view.papers, view.fee, view.fine))
        if view.state == .done {
            let undo = Act.change {
                _ = try $0.app.deadlineUndone(id: id, context: $0.context)
            }
            blocks.append(.button(labels.undo, undo))
        } else {
            let done = Act.change { _ = try $0.app.deadlineDone(id: id, context: $0.context) }
            blocks.append(.button(labels.done, done, isFirst: true))
        }
        if view.actBy != nil {
            blocks.append(.button(labels.addToCalendar, addToCalendar(id), manner: .quiet))
        }
        blocks += contacts(labels.whomToCall, view.channels)
        blocks += texts(view.counted)
        blocks += sources(view.source)
        return Page(title: view.title, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    private func question(_ question: Question, of id: String) -> [Block] {
        let answers = [(true, labels.yes), (false, labels.no)].map { isYes, label in
            Block.button(
                label,
                .change {
                    _ = try $0.app.deadlineAnswer(id: id, isYes: isYes, context: $0.context)
                })
        }
        return [.text(question.text, .careful)] + answers
    }

    private func addToCalendar(_ id: String) -> Act {
        .tell { asked, _ in
            guard let entry = try asked.app.calendarEntry(id: id, context: asked.context) else {
                return .reload
            }
            return .ask(.addToCalendar(title: entry.title, day: entry.day, text: entry.text))
        }
    }
}
