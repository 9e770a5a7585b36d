import Companion

struct Step {
    let at: String
    let call: String
    let phone: String
    let key: KeyState?
    let language: String?
    let input: [String: JSON]
    let save: JSON?
    let expect: [String: JSON]
    let error: String?

    init(_ json: JSON) throws {
        guard let fields = json.object else { throw Wrong("a step is not an object") }
        self = try Input.whole(fields) { try Step($0) }
    }

    private init(_ input: Input) throws {
        at = try input.needed("at")
        call = try input.needed("call")
        phone = try input.text("phone") ?? "first"
        key = try input.text("key").map { name in
            guard let key = KeyState(rawValue: name) else { throw Wrong("there is no key \(name)") }
            return key
        }
        language = try input.text("language")
        self.input = try input.entries("input") ?? [:]
        save = input.any("save")
        expect = try input.entries("expect") ?? [:]
        error = try input.text("error")
    }
}

/// What a step that ends with an error answers.
private struct Said {
    let reason: String
}

/// The steps of one scenario, which share phones, the ids that they save, and the last backup.
final class Steps {
    private let phones: Phones
    private let language: String
    private var saved: [String: String] = [:]
    private var backup: BackupView?

    init(_ phones: Phones, _ language: String) {
        self.phones = phones
        self.language = language
    }

    /// Makes one step; throws `Wrong` with everything that is wrong with it.
    func run(_ step: Step) throws {
        let answer = Found(try answer(step))
        if let names = step.save { try save(names, answer) }
        let wrong = try step.expect.sorted { $0.key < $1.key }.compactMap { path, value in
            let expected = try filled(value)
            guard let found = try find(answer, path)?.plain() else {
                return "\(path): leads nowhere"
            }
            return holds(expected, found) ? nil : "\(path): expected \(expected), found \(found)"
        }
        if !wrong.isEmpty { throw Wrong(wrong.joined(separator: "\n    ")) }
    }

    private func answer(_ step: Step) throws -> Any {
        let context = Context(
            now: try Moment(rfc3339: step.at), language: step.language ?? language)
        let input = Input(try step.input.mapValues(filled))
        let phone = try phones.named(step.phone)
        if let key = step.key { try phone.setKey(key) }
        let answer: Any
        do {
            answer = try call(phone.app, step.call, input, context, backup)
        } catch let error as CompanionError {
            try input.allTaken()
            let (code, reason) = (error.code, error.reason)
            guard code == step.error else {
                throw Wrong("error \(step.error ?? "none") expected, found \(code): \(reason)")
            }
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw Wrong("the error gives no reason")
            }
            return Said(reason: reason)
        }
        if let code = step.error { throw Wrong("error \(code) expected, but it succeeded") }
        if let made = answer as? BackupView { backup = made }
        return answer
    }

    /// The value with every `"$name"` replaced by the id saved under that name.
    private func filled(_ value: JSON) throws -> JSON {
        switch value {
        case .text(let text) where text.hasPrefix("$"):
            guard let id = saved[String(text.dropFirst())] else {
                throw Wrong("nothing was saved as \(text.dropFirst())")
            }
            return .text(id)
        case .list(let list): return .list(try list.map(filled))
        case .object(let object): return .object(try object.mapValues(filled))
        default: return value
        }
    }

    private func save(_ names: JSON, _ answer: Found) throws {
        let isBoard = answer.field("drafts") != nil
        func path(_ index: Int) -> String { isBoard ? "drafts.\(index).id" : "id" }
        let paths: [(String?, String)] =
            switch names {
            case .list(let list): list.enumerated().map { ($1.text, path($0)) }
            case .object(let object): object.map { ($0.key, $0.value.text ?? "") }
            default: [(names.text, path(0))]
            }
        for (name, path) in paths {
            guard let name else { throw Wrong("save: \(names) is no name") }
            guard let id = try find(answer, path)?.plain().text else {
                throw Wrong("\(path) is no id to save")
            }
            saved[name] = id
        }
    }
}
