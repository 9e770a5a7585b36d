import Companion

extension Scene {
    /// What for and for whom; an empty list says that there is nothing to be asked for.
    func ask() throws -> Page {
        let errands = try app.errands(place: nil, person: nil, context: context)
        var blocks: [Block] = []
        if let problem = errands.vaultProblem { blocks.append(problem.panel) }
        if errands.errands.isEmpty {
            let view = try app.home(place: nil, device: phone.device, context: context)
            blocks.append(
                .panel(view.status.headline, [view.status.advice], view.status.level.tone))
        } else {
            let people = try app.people(context: context)
            let chosen = people.first { $0.id == route["person"] }
            if let chosen, people.count > 1 {
                blocks += [
                    .heading(labels.forWhom), .panel(chosen.shown, act: .replace(Route(.ask))),
                ]
            }
            blocks.append(.heading(labels.whatFor))
            blocks += errands.errands.map { errand in
                let board = Route(.board, ["errand": errand.id, "person": route["person"]])
                return .panel(errand.title, present(errand.hint), act: .go(board))
            }
            if chosen == nil && people.count > 1 { blocks += try whom() }
        }
        return Page(
            title: labels.askPermit, blocks: blocks, refreshAt: errands.refreshAt?.epochSeconds)
    }

    private func whom() throws -> [Block] {
        let found = try peopleFound()
        return [.heading(labels.forWhom)] + search(found)
            + found.people.map { person in
                .panel(person.shown, act: .replace(Route(.ask, ["person": person.id])))
            }
    }

    /// Exactly what will be sent, to whom and whose, with every warning, one person after another.
    func board() throws -> Page {
        let board: PermitBoard
        do {
            board = try app.permitDraft(query: query(), context: context)
        } catch let error as CompanionError where error.code == "no_such_errand" {
            // As where an action was kept, and other rules have come since.
            return try ask()
        }
        var blocks: [Block] = []
        if let problem = board.vaultProblem { blocks.append(problem.panel) }
        if let text = board.progressText { blocks.append(.panel(text)) }
        if let text = board.togetherText { blocks.append(.text(text)) }
        // Who is next comes first; what was not kept cannot be told as sent, and has no turn.
        let isNow = { (draft: DraftView) in draft.id == nil || draft.id == board.next }
        let others = board.drafts.filter { !isNow($0) }
        for draft in board.drafts.filter(isNow) { blocks += try self.draft(draft, board) }
        if others.contains(where: { $0.stateText != nil }) {
            blocks.append(
                .button(labels.pasteReply, .go(Route(.reply)), isFirst: board.next == nil))
        }
        blocks += others.flatMap(other)
        blocks += try otherDocuments()
        blocks += texts(board.know.map(\.text))
        if let text = board.uncertain { blocks.append(.text(text, .unknown)) }
        blocks += contacts(labels.whomToCall, board.channels)
        blocks += sources(board.sources)
        return Page(
            title: labels.askPermit, blocks: blocks, refreshAt: board.refreshAt?.epochSeconds)
    }

    /// Which document of the person is sent, where there are several.
    private func otherDocuments() throws -> [Block] {
        guard let person = route["person"] else { return [] }
        let own = try app.documents(context: context).filter { $0.person == person }
        if own.count < 2 { return [] }
        return part(
            labels.documents,
            own.map { document in
                .panel(
                    "\(document.kindName) \(document.masked)",
                    act: .replace(route.with("document", document.id)))
            })
    }

    /// For the person of the route, else for everybody stored.
    private func query() throws -> DraftQuery {
        let holders =
            if let person = route["person"] {
                [DraftHolder(document: route["document"], person: person)]
            } else {
                try app.people(context: context).map { DraftHolder(person: $0.id) }
            }
        return DraftQuery(
            errand: route["errand"], holders: holders, place: route["place"],
            to: form["to"] ?? route["to"], after: route["after"])
    }

    private func draft(_ view: DraftView, _ board: PermitBoard) throws -> [Block] {
        var blocks: [Block] = view.whose.isEmpty ? [] : [.heading(view.whose)]
        blocks.append(.panel(view.headline))
        blocks += texts(view.warnings.map(\.text), .careful)
        blocks += document(view)
        if let choice = view.needsChoice {
            blocks.append(.text(choice.question, .careful))
            blocks += choice.options.map { option in
                .panel(option.name, act: .replace(route.with("place", option.id)))
            }
        }
        let turn = view.id.map { Turn(permit: $0, next: board.progressText == nil ? nil : route) }
        for message in view.messages { blocks += try self.message(message, turn) }
        if let turn {
            blocks += sentByHand(turn)
            let waiting = board.drafts.filter { $0.state == .draft }.count
            if turn.next != nil && waiting > 1 {
                blocks.append(.button(labels.skip, .replace(turn.after), manner: .quiet))
            }
        }
        // Why it reads so and how long it lasts can be read after the message, which is in a hurry.
        blocks += texts(present(view.reasonText, view.why, view.untilText, view.leftText))
        // What everybody is to know stands once, below the messages.
        let shared = board.know.map(\.text)
        blocks += texts(view.know.map(\.text).filter { !shared.contains($0) })
        if let text = view.uncertain, text != board.uncertain {
            blocks.append(.text(text, .unknown))
        }
        return blocks
    }

    /// Which of several documents is sent, or where the missing one is added.
    private func document(_ view: DraftView) -> [Block] {
        if view.warnings.contains(where: { $0.code == .noDocument }) {
            let add = Act.go(Route(.addDocument, ["person": view.person]))
            return [.button(labels.addDocument, add, isFirst: true)]
        }
        let board = route.with("after", nil).with("person", view.person)
        return view.documents.map { document in
            .panel(document.title, act: .go(board.with("document", document.id)))
        }
    }

    /// Who was sent already, and what will be sent for who comes later.
    private func other(_ view: DraftView) -> [Block] {
        if let said = view.stateText {
            let permit = Act.go(Route(.permit, ["id": view.id]))
            return [.panel(view.whose, [said], view.state?.tone ?? .plain, act: permit)]
        }
        return [.heading(view.whose)] + texts(view.warnings.map(\.text), .careful)
            + view.messages.map { message in
                .message(
                    Block.Message(
                        label: labels.message, recipient: message.recipient, body: message.body))
            }
    }
}
