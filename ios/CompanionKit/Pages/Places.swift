import Companion

/// One of the four places of the app.
public struct Place: Sendable {
    public let route: Route
    public let label: String
}

extension AppState.Shown {
    /// The four places; none where the first start or the lock is shown, and none on a card: the
    /// phone may be in another hand.
    public var places: [Place] {
        [
            Place(route: Route(.home), label: labels.home),
            Place(route: Route(.documents), label: labels.documents),
            Place(route: Route(.guides), label: labels.guide),
            Place(route: Route(.settings), label: labels.settings),
        ]
    }

    public var hasPlaces: Bool { !page.isCard && route != nil && route?.name != .welcome }

    public var hasBack: Bool { route != nil && route?.name != .welcome && route?.name != .home }
}

extension Block.Entry {
    /// Days and times are picked, never typed.
    public var isPicked: Bool { kind == .day || kind == .time }
}
