import Foundation

/// Which screen, with what it is about.
public struct Route: Sendable, Hashable, Codable {
    public let name: Name
    public let about: [String: String]

    /// What is none is left out.
    public init(_ name: Name, _ about: [String: String?] = [:]) {
        self.name = name
        self.about = about.compactMapValues { $0 }
    }

    public subscript(key: String) -> String? { about[key] }

    /// The same screen about something more, or something else.
    func with(_ key: String, _ value: String?) -> Route {
        var about = about
        about[key] = value
        return Route(name, about)
    }

    /// Every screen.
    public enum Name: String, Sendable, CaseIterable, Codable {
        case welcome, home, ask, board, sent, permit, received, extend, reply, card
        case documents, person
        case editPerson = "edit-person"
        case document
        case addDocument = "add-document"
        case editDocument = "edit-document"
        case stay
        case addStay = "add-stay"
        case leave, application
        case addApplication = "add-application"
        case event
        case addEvent = "add-event"
        case deadlines, deadline, guides, guide, rules, settings, leads, lead, place, backup,
            restore
        case takeRules = "take-rules"
        case takeTable = "take-table"
        case shared, about, vault
    }

    /// The scheme of the addresses that open a screen from a notification, a widget or an intent.
    static let scheme = "companion"

    /// The route as an address.
    public var address: URL? {
        var parts = URLComponents()
        parts.scheme = Self.scheme
        parts.host = name.rawValue
        let items = about.sorted { $0.key < $1.key }
        if !items.isEmpty {
            parts.queryItems = items.map { URLQueryItem(name: $0.key, value: $0.value) }
        }
        return parts.url
    }

    /// None for an address that is none of ours.
    public init?(_ address: URL) {
        guard let parts = URLComponents(url: address, resolvingAgainstBaseURL: false),
            parts.scheme == Self.scheme, let name = Name(rawValue: parts.host ?? "")
        else { return nil }
        let items = (parts.queryItems ?? []).map { ($0.name, $0.value) }
        self.init(name, Dictionary(items, uniquingKeysWith: { first, _ in first }))
    }
}
