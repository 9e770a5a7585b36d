import Companion

/// What a long press on the app's icon, an intent or a widget offers: the core's actions for now,
/// and nothing fixed. Where no permit is in force none of them leads to a message.
public struct QuickAction: Sendable, Equatable, Hashable {
    public let id: String
    public let title: String
    public let subtitle: String?
    public let opens: Opens

    public enum Opens: Sendable, Equatable, Hashable {
        case route(Route)
        case phone(String)
    }

    /// The errand, where it asks for a permit.
    public var errand: String? {
        if case .route(let route) = opens, route.name == .board { route["errand"] } else { nil }
    }

    init?(_ action: ActionView) {
        switch action.act {
        case .go(let route): opens = .route(route)
        case .ask(.dial(let phone)) where !phone.isEmpty: opens = .phone(phone)
        default: return nil
        }
        id = action.id
        title = action.title
        subtitle = action.subtitle
    }
}

/// What a permit can be asked for here and now.
public struct ErrandChoice: Sendable, Equatable {
    public let id: String
    public let title: String
    /// Opens the board with the message; nothing is sent.
    public var route: Route { Route(.board, ["errand": id]) }
}

extension Core {
    /// None where no permit is in force. Touches the disk.
    public func errands() throws -> [ErrandChoice] {
        try ask { asked in
            try asked.app.errands(place: nil, person: nil, context: asked.context).errands
                .map { ErrandChoice(id: $0.id, title: $0.title) }
        }
    }

    /// The actions for now, the likeliest first; none where the core cannot say, and none where the
    /// app has a lock: the home screen shows them, and whom they name, to whoever holds the phone.
    /// Touches the disk.
    public func quickActions(isLocked: Bool) -> [QuickAction] {
        if isLocked { return [] }
        let actions = try? ask { asked in
            try asked.app.quickActions(place: nil, person: nil, context: asked.context)
        }
        return (actions ?? []).compactMap(QuickAction.init)
    }

    /// "Am I free to go out?", in a sentence or two; or why that cannot be said. Touches the disk.
    public func freedom() -> String {
        say { asked in
            // As home says it: for the place where the people who are stored live.
            let home = try asked.app.home(place: nil, device: nil, context: asked.context)
            let status = home.status
            return "\(status.headline) \(status.advice)"
        }
    }

    /// What is due next, in a sentence or two; or why that cannot be said. Touches the disk.
    public func nextDeadline() -> String {
        say { asked in
            let all = try asked.app.deadlines(context: asked.context)
            guard let next = all.first(where: { $0.state != .done }) else {
                return asked.labels.nothingYet
            }
            return [next.whose, next.title, next.actByText].filter { !$0.isEmpty }
                .joined(separator: ". ")
        }
    }

    /// Where no screen shows what went wrong, it is the answer.
    private func say(_ question: @Sendable (Asked) throws -> String) -> String {
        do {
            return try ask(question)
        } catch let error as CompanionError {
            return error.reason
        } catch {
            return "\(error)"
        }
    }

    /// Writes what a widget shows. Touches the disk.
    public func writeGlance() {
        _ = try? ask { try $0.app.writeGlance(context: $0.context) }
    }
}
