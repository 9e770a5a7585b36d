import Companion

extension Scene {
    /// A place is looked for by its name in any language, while it is typed.
    func place() throws -> Page {
        let people = try app.people(context: context)
        let person = route["person"] ?? (people.count == 1 ? people[0].id : nil)
        if person == nil && !people.isEmpty { return try whosePlace() }
        let query = form["query"]
        let found = try query.map { try app.places(query: $0, context: context) } ?? []
        var blocks: [Block] = [.entry("query", labels.searchPlace, act: .reload)]
        if query != nil && found.isEmpty { blocks.append(.text(labels.noPlaceFound, .careful)) }
        let isAsked = route["person"] != nil
        blocks += found.map { place in
            .panel(
                place.name, present(place.within),
                act: choose(place.id, of: person, isAsked: isAsked))
        }
        if person == nil { blocks.append(.button(labels.skip, .goHome, manner: .quiet)) }
        return Page(title: labels.place, blocks: blocks)
    }

    private func whosePlace() throws -> Page {
        let found = try peopleFound()
        let choices = found.people.map { person in
            Block.panel(
                person.shown, present(person.place?.name),
                act: .replace(route.with("person", person.id)))
        }
        return Page(
            title: labels.place, blocks: [.heading(labels.forWhom)] + search(found) + choices)
    }

    /// Whose place was asked for leads back to that person; the first start goes on to the document.
    private func choose(_ place: String, of person: String?, isAsked: Bool) -> Act {
        .tell { asked, _ in
            let input = PersonInput(place: place)
            guard let person else {
                let added = try asked.app.addPerson(input: input, context: asked.context)
                return .replace(Route(.addDocument, ["person": added.id, "first": "yes"]))
            }
            _ = try asked.app.editPerson(id: person, input: input, context: asked.context)
            return isAsked ? .back : .goHome
        }
    }
}
