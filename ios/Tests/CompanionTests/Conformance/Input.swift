import Companion

/// A step that does not hold, or a vector that has a mistake.
struct Wrong: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The fields of an object, each taken once; what is left over is a mistake of the vector.
final class Input {
    private var left: [String: JSON]

    init(_ fields: [String: JSON]) {
        left = fields
    }

    func any(_ key: String) -> JSON? {
        left.removeValue(forKey: key)
    }

    func text(_ key: String) throws -> String? {
        try any(key).map { try textOf($0, key) }
    }

    func needed(_ key: String) throws -> String {
        guard let text = try text(key) else { throw Wrong("input \(key) is missing") }
        return text
    }

    func moment(_ key: String) throws -> Moment? {
        try text(key).map(Moment.init(rfc3339:))
    }

    func truth(_ key: String) throws -> Bool {
        guard case .bool(let truth) = any(key) else {
            throw Wrong("input \(key) is not true or false")
        }
        return truth
    }

    func number(_ key: String) throws -> UInt32? {
        guard let value = any(key) else { return nil }
        guard case .number(let number) = value, let number = UInt32(exactly: number) else {
            throw Wrong("input \(key): \(value) is not a number")
        }
        return number
    }

    func items(_ key: String) throws -> [JSON] {
        guard let value = any(key) else { return [] }
        guard let list = value.list else { throw Wrong("input \(key): \(value) is not a list") }
        return list
    }

    func list(_ key: String) throws -> [String] {
        try items(key).map { try textOf($0, key) }
    }

    func entries(_ key: String) throws -> [String: JSON]? {
        guard let value = any(key) else { return nil }
        guard let object = value.object else {
            throw Wrong("input \(key): \(value) is not an object")
        }
        return object
    }

    func texts(_ key: String) throws -> [String: String] {
        try (entries(key) ?? [:]).mapValues { try textOf($0, key) }
    }

    func allTaken() throws {
        if let key = left.keys.sorted().first { throw Wrong("input \(key) is not known here") }
    }

    /// Reads every field of an object; one that is left over is a mistake.
    static func whole<T>(_ fields: [String: JSON], _ read: (Input) throws -> T) throws -> T {
        let input = Input(fields)
        let value = try read(input)
        try input.allTaken()
        return value
    }

    private func textOf(_ value: JSON, _ key: String) throws -> String {
        guard let text = value.text else { throw Wrong("input \(key): \(value) is not a text") }
        return text
    }
}
