import Companion

extension Scene {
    /// What is filled in, saved by one button, and left.
    private func form(
        _ title: String, _ entries: [Block], after: [Block] = [],
        take: @escaping @Sendable (Asked, Form) throws -> Void
    ) -> Page {
        form(title, entries, after: after, saving: .takeForm(take))
    }

    private func form(
        _ title: String, _ entries: [Block], after: [Block] = [], saving: Act
    ) -> Page {
        let save = Block.button(labels.save, saving, isFirst: true)
        return Page(title: title, blocks: entries + [save] + after)
    }

    func editPerson() throws -> Page {
        let id = route["id"]
        let now = try id.flatMap { id in try app.people(context: context).first { $0.id == id } }
        let options = try app.formOptions(context: context)
        var entries: [Block] = [
            .entry("name", labels.name, value: now?.name ?? ""),
            .entry("citizenship", labels.citizenship, value: now?.citizenship ?? ""),
            try day("born", labels.born, stored: now?.born),
        ]
        // Who is stored already has a screen for the place, with a search.
        if id == nil { entries.append(.entry("place", labels.place, hint: labels.searchPlace)) }
        entries += [
            try day("departure", labels.departure, stored: now?.departure),
            .pick(
                "intent", labels.intent, orNone(options.intents.asOptions),
                chosen: now?.intent ?? ""),
            .pick(
                "host", labels.host, orNone(options.hosts.asOptions),
                chosen: now?.host ?? ""),
        ]
        // What else the rules ask about a person is named by them.
        entries += options.personFields.map { field in
            .entry(
                entry(of: field), field.title, value: now?.fields[field.id] ?? "",
                hint: field.hint)
        }
        let fields = options.personFields
        return form(id == nil ? labels.addPerson : labels.edit, entries) { asked, form in
            let input = PersonInput(
                name: form.told("name"), citizenship: form.told("citizenship"),
                born: form.told("born"), place: form.told("place"),
                departure: form.told("departure"), intent: form.told("intent"),
                host: form.told("host"),
                fields: fields.reduce(into: [:]) { told, field in
                    told[field.id] = form.told(entry(of: field)) ?? ""
                })
            if let id {
                _ = try asked.app.editPerson(id: id, input: input, context: asked.context)
            } else {
                _ = try asked.app.addPerson(input: input, context: asked.context)
            }
        }
    }

    func addDocument() throws -> Page {
        let options = try app.formOptions(context: context)
        var after: [Block] = []
        if let topic = options.numberGuide {
            let act = Self.withoutNumber(topic, route["person"])
            after.append(.button(labels.noNumber, act, manner: .quiet))
        }
        // The last question of the first start can be passed by, as every one.
        if route["first"] != nil { after.append(.button(labels.skip, .goHome, manner: .quiet)) }
        let person = route["person"]
        let entries: [Block] = [
            .pick("kind", labels.kind, options.documentKinds.asOptions),
            .entry("number", labels.number),
            try day("valid_until", labels.validUntil),
            try day("issued", labels.issued),
            .entry("days", labels.days, .number),
        ]
        let saving = Act.saving { asked, form in
            let input = DocumentInput(
                kind: form["kind"], number: form["number"], person: person,
                issued: form["issued"], validUntil: form["valid_until"], days: form["days"])
            return try asked.app.addDocument(input: input, context: asked.context)
        }
        return form(labels.addDocument, entries, after: after, saving: saving)
    }

    /// How to get the number, now; and the question whether it is there, once, later.
    private static func withoutNumber(_ topic: String, _ person: String?) -> Act {
        .tell { asked, _ in
            let reminder = try asked.app.remindNumber(person: person, context: asked.context)
            let guide = Route(.guide, ["topic": topic, "person": person])
            return .say(reminder.text, then: .go(guide))
        }
    }

    /// Everything of a document; what belongs to nobody named can be given to somebody.
    func editDocument() throws -> Page {
        let id = route["id"] ?? ""
        let everybody = try app.everybody(context: context)
        guard let now = everybody.flatMap(\.documents).first(where: { $0.id == id }) else {
            return try people()
        }
        let options = try app.formOptions(context: context)
        let found = try peopleFound()
        let owners = found.people.map { Block.Option(id: $0.id, title: $0.shown) }
        var entries: [Block] = [
            .pick("kind", labels.kind, options.documentKinds.asOptions, chosen: now.kind),
            .entry("number", labels.number, value: now.number),
            try day("valid_until", labels.validUntil, stored: now.validUntil),
            try day("issued", labels.issued, stored: now.issued),
            .entry("days", labels.days, .number, value: now.days.map { String($0) } ?? ""),
        ]
        entries += search(found)
        if everybody.compactMap(\.person).count > 1 {
            entries.append(.pick("person", labels.person, owners, chosen: now.person))
        }
        let saving = Act.saving { asked, form in
            let input = DocumentInput(
                kind: form["kind"], number: form["number"], person: form["person"],
                issued: form.told("issued"), validUntil: form.told("valid_until"),
                days: form.told("days"))
            return try asked.app.editDocument(id: id, input: input, context: asked.context)
        }
        return form(labels.edit, entries, saving: saving)
    }

    func addStay() throws -> Page {
        let stays = try app.formOptions(context: context).stays.asOptions
        let person = route["person"]
        let entries: [Block] = [
            try day("entered", labels.entered),
            .pick("basis", labels.basis, orNone(stays), chosen: ""),
        ]
        return form(labels.addStay, entries) { asked, form in
            let input = StayInput(
                person: person, entered: form["entered"] ?? "", basis: form["basis"])
            _ = try asked.app.enter(input: input, context: asked.context)
        }
    }

    func leave() throws -> Page {
        let (stay, person) = (route["id"], route["person"])
        return form(labels.addDeparture, [try day("left", labels.left)]) { asked, form in
            _ = try asked.app.leave(
                id: stay, person: person, day: form["left"] ?? "", context: asked.context)
        }
    }

    func addApplication() throws -> Page {
        let kinds = try app.formOptions(context: context).applications.asOptions
        let person = route["person"]
        let entries: [Block] = [
            .pick("kind", labels.kind, kinds), try day("applied", labels.applied),
        ]
        return form(labels.addApplication, entries) { asked, form in
            let input = ApplicationInput(
                kind: form["kind"] ?? "", applied: form["applied"], person: person)
            _ = try asked.app.startApplication(input: input, context: asked.context)
        }
    }

    func addEvent() throws -> Page {
        let kinds = try app.formOptions(context: context).events.asOptions
        let person = route["person"]
        let entries: [Block] = [.pick("kind", labels.kind, kinds), try day("day", labels.day)]
        return form(labels.addEvent, entries) { asked, form in
            let input = EventInput(kind: form["kind"] ?? "", day: form["day"], person: person)
            _ = try asked.app.addEvent(input: input, context: asked.context)
        }
    }
}

/// Apart from the fields that everybody has, whatever the rules call theirs.
private func entry(of field: FormOption) -> String { "field:\(field.id)" }

extension Act {
    /// Saves a document; whatever is to be checked on it is seen on its own screen, or said there.
    fileprivate static func saving(
        _ save: @escaping @Sendable (Asked, Form) throws -> DocumentView
    ) -> Act {
        .tell { asked, form in
            let saved = try save(asked, form)
            let seen = Act.replace(Route(.document, ["id": saved.id]))
            if saved.warnings.isEmpty { return .back }
            let stored = try asked.app.documents(context: asked.context)
                .first { $0.id == saved.id }
            // How a mistake of typing was read, and that it is there twice, is known only now.
            let once = saved.warnings.filter { !(stored?.warnings.contains($0) ?? false) }
            if once.isEmpty { return seen }
            return .say(once.map(\.text).joined(separator: "\n"), then: seen)
        }
    }
}
