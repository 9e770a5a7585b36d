import Foundation

/// What stands in a vector: true is not 1, and null is not nothing.
enum JSON: Decodable, Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Int64)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var list: [JSON]? {
        if case .list(let list) = self { list } else { nil }
    }

    var object: [String: JSON]? {
        if case .object(let object) = self { object } else { nil }
    }
}

/// As it is written in a vector, for what is told of a failure.
extension JSON: CustomStringConvertible {
    var description: String {
        switch self {
        case .null: return "null"
        case .bool(let bool): return "\(bool)"
        case .number(let number): return "\(number)"
        case .text(let text): return "\"\(text)\""
        case .list(let list): return "[\(list.map(\.description).joined(separator: ", "))]"
        case .object(let object):
            let entries = object.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
            return "{\(entries.joined(separator: ", "))}"
        }
    }
}
