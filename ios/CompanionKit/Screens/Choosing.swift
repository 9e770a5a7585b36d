import Companion

extension Scene {
    /// The people whose name was typed so far; everybody where nothing was.
    func peopleFound() throws -> PeopleFound {
        try app.findPeople(query: form["query"] ?? "", context: context)
    }

    /// Among many people one is looked for by name, while it is typed.
    func search(_ found: PeopleFound) -> [Block] {
        if !found.hasSearch { return [] }
        let entry = Block.entry("query", labels.searchPerson, act: .reload)
        return [entry] + (found.people.isEmpty ? [.text(labels.noPersonFound, .careful)] : [])
    }
}
