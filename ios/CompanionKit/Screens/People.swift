import Companion

extension Scene {
    /// Everybody stored, in a line or two each, and what belongs to nobody named.
    func people() throws -> Page {
        let everybody = try app.everybody(context: context)
        let found = try peopleFound()
        let shown = Set(found.people.map(\.id))
        var blocks = search(found)
        blocks += everybody.flatMap { household -> [Block] in
            guard let person = household.person else {
                // Not in the way of who is looked for.
                return form["query"] == nil ? household.belongings : []
            }
            guard shown.contains(person.id) else { return [] }
            // One line, however many there are.
            let documents = household.documents.map { "\($0.kindName) \($0.masked)" }
                .joined(separator: " · ")
            let lines = documents.isEmpty ? [] : [documents]
            return [.panel(person.shown, lines, act: .go(Route(.person, ["id": person.id])))]
        }
        if everybody.isEmpty { blocks.append(.text(labels.nothingYet)) }
        blocks += [
            .button(labels.addPerson, .go(Route(.editPerson)), isFirst: true),
            .button(labels.addDocument, .go(Route(.addDocument))),
        ]
        return Page(title: labels.documents, blocks: blocks)
    }

    /// One person: documents, stays, applications and what happened; each opens by itself.
    func person() throws -> Page {
        let id = route["id"] ?? ""
        let everybody = try app.everybody(context: context)
        guard let household = everybody.first(where: { $0.person?.id == id }),
            let person = household.person
        else { return try people() }
        let about = ["person": id]
        let place = Act.go(Route(.place, about))
        var blocks = texts(present(person.nameHint), .careful)
        blocks.append(.panel(labels.place, present(person.place?.name), act: place))
        blocks.append(.heading(labels.documents))
        blocks += household.documents.map(\.panel)
        blocks.append(.button(labels.addDocument, .go(Route(.addDocument, about))))
        blocks.append(.heading(labels.stays))
        blocks += household.stays.map(\.panel)
        blocks.append(.button(labels.addStay, .go(Route(.addStay, about))))
        blocks.append(.button(labels.addDeparture, .go(Route(.leave, about)), manner: .quiet))
        blocks.append(.heading(labels.applications))
        blocks += household.applications.map(\.panel)
        blocks.append(.button(labels.addApplication, .go(Route(.addApplication, about))))
        blocks.append(.heading(labels.events))
        blocks += household.events.map(\.panel)
        blocks.append(.button(labels.addEvent, .go(Route(.addEvent, about))))
        blocks.append(.heading(labels.person))
        blocks.append(.button(labels.edit, .go(Route(.editPerson, ["id": id]))))
        blocks.append(.button(labels.showCard, .go(Route(.card, about))))
        let remove = Act.takeForm { asked, _ in
            try asked.app.removePerson(id: id, context: asked.context)
        }
        blocks.append(
            .button(
                "\(labels.remove): \(person.shown)", sure(household.removalText, then: remove),
                manner: .danger))
        return Page(title: person.shown, blocks: blocks)
    }

    /// The number to show, to copy and to correct.
    func document() throws -> Page {
        guard let view = try found(\.documents, where: { $0.id == route["id"] }) else {
            return try people()
        }
        let secret = Block.Secret(
            show: labels.showNumber, hide: labels.hideNumber, covered: view.masked,
            whole: view.number)
        let edit = Act.go(Route(.editDocument, ["id": view.id]))
        var blocks: [Block] = [
            .panel(view.kindName, [view.stateText], view.state.tone), .secret(secret),
        ]
        blocks += texts(view.warnings.map(\.text), .careful)
        blocks += [
            .button(labels.copy, copy(view.number), isFirst: true),
            .button(labels.edit, edit),
            remove("\(view.kindName) \(view.masked)") {
                try $0.app.removeDocument(id: view.id, context: $0.context)
            },
        ]
        return Page(title: view.kindName, blocks: blocks)
    }

    func stay() throws -> Page {
        guard let view = try found(\.stays, where: { $0.id == route["id"] }) else {
            return try people()
        }
        var blocks: [Block] = [.panel(view.periodText, present(view.basisName, view.text))]
        if view.left == nil {
            blocks.append(.button(labels.addDeparture, .go(Route(.leave, ["id": view.id]))))
        }
        blocks.append(
            remove([view.periodText, view.text].joined(separator: "\n")) {
                try $0.app.removeStay(id: view.id, context: $0.context)
            })
        return Page(title: labels.stays, blocks: blocks)
    }

    /// What happened so far, and what happened next, with its day.
    func application() throws -> Page {
        guard let view = try found(\.applications, where: { $0.id == route["id"] }) else {
            return try people()
        }
        var blocks: [Block] = [.panel(view.name, [view.text])]
        blocks += part(labels.events, view.steps.map { .panel($0.name, [$0.dayText]) })
        if !view.next.isEmpty {
            blocks += [.heading(labels.addEvent), try day("day", labels.dayOrToday)]
        }
        blocks += view.next.map { step in
            .button(
                step.title,
                .changeForm { asked, form in
                    _ = try asked.app.stepApplication(
                        id: view.id, step: step.id, day: form["day"], context: asked.context)
                })
        }
        blocks += contacts(labels.whomToCall, view.contacts)
        blocks.append(
            remove(view.name) {
                try $0.app.removeApplication(id: view.id, context: $0.context)
            })
        return Page(title: view.name, blocks: blocks)
    }

    func event() throws -> Page {
        guard let view = try found(\.events, where: { $0.id == route["id"] }) else {
            return try people()
        }
        let remove = remove("\(view.name)\n\(view.dayText)") {
            try $0.app.removeEvent(id: view.id, context: $0.context)
        }
        return Page(title: view.name, blocks: [.panel(view.name, [view.dayText]), remove])
    }

    /// Whatever is stored of anybody; none where it was removed meanwhile.
    private func found<T>(
        _ kind: KeyPath<HouseholdView, [T]>, where isMeant: (T) -> Bool
    ) throws -> T? {
        try app.everybody(context: context).flatMap { $0[keyPath: kind] }.first(where: isMeant)
    }

    /// Asked again before it is done, and then left.
    private func remove(
        _ what: String, _ remove: @escaping @Sendable (Asked) throws -> Void
    ) -> Block {
        let take = Act.takeForm { asked, _ in try remove(asked) }
        return .button(labels.remove, sure(what, then: take), manner: .danger)
    }

    private func sure(_ what: String, then: Act) -> Act {
        .sure(Confirmation(text: what, yes: labels.remove, cancel: labels.cancel, then: then))
    }
}

extension HouseholdView {
    fileprivate var belongings: [Block] {
        documents.map(\.panel) + stays.map(\.panel) + applications.map(\.panel)
            + events.map(\.panel)
    }
}

extension DocumentView {
    fileprivate var panel: Block {
        .panel(
            kindName, [masked, stateText], state.tone, act: .go(Route(.document, ["id": id])))
    }
}

extension StayView {
    fileprivate var panel: Block {
        .panel(periodText, present(basisName, text), act: .go(Route(.stay, ["id": id])))
    }
}

extension ApplicationView {
    fileprivate var panel: Block {
        .panel(name, [text], act: .go(Route(.application, ["id": id])))
    }
}

extension EventView {
    fileprivate var panel: Block {
        .panel(name, [dayText], act: .go(Route(.event, ["id": id])))
    }
}

extension DocumentState {
    fileprivate var tone: Tone {
        switch self {
        case .valid: .good
        case .ended: .bad
        case .pending, .suspended: .careful
        case .notKnown: .unknown
        }
    }
}
