/// What a path leads to in a typed answer; nil where it leads nowhere.
func find(_ value: Found, _ path: String) -> FoundAtPath? {
    if path == "$" || path.isEmpty { return .one(value) }
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    let (head, rest) = (parts[0], parts.count > 1 ? parts[1] : "")
    if head == "*" {
        guard let items = value.items else { return nil }
        let found = items.compactMap { find($0, rest) }
        return found.count == items.count ? .many(found) : nil
    }
    let pieces = head.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
    guard let found = step(value, String(pieces[0])) else { return nil }
    guard pieces.count == 2 else { return find(found, rest) }
    guard pieces[1].hasSuffix("]") else { return nil }
    let picked = String(pieces[1].dropLast())
    return found.items?.first { isPicked($0, picked) }.flatMap { find($0, rest) }
}

/// A path with `*` leads to one value of each item.
indirect enum FoundAtPath {
    case one(Found)
    case many([FoundAtPath])

    func plain() throws -> JSON {
        switch self {
        case .one(let found): try found.plain()
        case .many(let items): .list(try items.map { try $0.plain() })
        }
    }
}

private func step(_ value: Found, _ key: String) -> Found? {
    if key.isEmpty { return value }
    guard let items = value.items else { return value.field(key) }
    return Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
}

/// Whether an item is the one asked for between brackets: `field=text`, or the name of a layer.
private func isPicked(_ item: Found, _ picked: String) -> Bool {
    func has(_ name: String, _ expected: JSON) -> Bool {
        (try? item.field(name)?.plain()) == expected
    }
    if let equals = picked.firstIndex(of: "=") {
        let text = String(picked[picked.index(after: equals)...])
        return has(String(picked[..<equals]), .text(text))
    }
    guard picked.hasSuffix("@destination") else { return has("layer", .text(picked)) }
    let layer = String(picked.dropLast("@destination".count))
    return has("layer", .text(layer)) && has("at_destination", .bool(true))
}

func holds(_ expected: JSON, _ found: JSON) -> Bool {
    func contains(_ piece: JSON) -> Bool {
        switch (found, piece) {
        case (.text(let text), .text(let piece)): text.contains(piece)
        case (.list(let list), let piece): list.contains(piece)
        default: false
        }
    }
    let only = expected.object.flatMap { $0.count == 1 ? $0.first : nil }
    switch (only?.key, only?.value) {
    case ("$contains", let piece?): return contains(piece)
    case ("$lacks", let piece?): return (found.text != nil || found.list != nil) && !contains(piece)
    case ("$count", let count?): return found.list.map { .number(Int64($0.count)) } == count
    default: return expected == found
    }
}
