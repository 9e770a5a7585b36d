import Companion

/// A typed value that a path leads to; it may be nil, which is not the same as leading nowhere.
struct Found {
    let value: Any

    /// What is inside of an optional; the optional itself where it is empty.
    init(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        let inner = mirror.displayStyle == .optional ? mirror.children.first?.value : nil
        self.value = inner ?? value
    }

    /// The items, where it is a list.
    var items: [Found]? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .collection else { return nil }
        return mirror.children.map { Found($0.value) }
    }

    /// A field of a record or an entry of a map; `validUntil` is `valid_until`.
    func field(_ name: String) -> Found? {
        if let map = value as? [String: Any] { return map[name].map(Found.init) }
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .struct, !(value is Moment), !(value is String) else {
            return nil
        }
        return mirror.children.first { $0.label.map(snake) == name }.map { Found($0.value) }
    }

    /// What it is in the vectors.
    func plain() throws -> JSON {
        switch value {
        case let text as String: return .text(text)
        case let bool as Bool: return .bool(bool)
        case let number as UInt32: return .number(Int64(number))
        case let number as Int32: return .number(Int64(number))
        case let moment as Moment: return .text(moment.rfc3339)
        case let map as [String: Any]: return .object(try map.mapValues { try Found($0).plain() })
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        // An optional that is empty, and what a call answers that answers nothing.
        case .optional, .tuple: return .null
        case .collection: return .list(try mirror.children.map { try Found($0.value).plain() })
        case .enum where mirror.children.isEmpty: return .text(snake("\(value)"))
        case .struct:
            let fields = try mirror.children.map { field in
                (snake(field.label ?? ""), try Found(field.value).plain())
            }
            return .object(Dictionary(uniqueKeysWithValues: fields))
        default: throw Wrong("\(type(of: value)) is nothing that a view holds")
        }
    }
}

private func snake(_ name: String) -> String {
    name.reduce(into: "") { snake, letter in
        snake += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
}
