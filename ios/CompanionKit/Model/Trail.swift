/// Where the person is and came from, and what they filled in on each screen. Codable, so that it
/// outlives the process.
public struct Trail: Sendable {
    private struct Step: Sendable, Codable {
        let route: Route
        /// The same as long as the person stays; another when they come to the screen once more.
        let visit: Int
        var filled: [String: String] = [:]
    }

    private var steps: [Step] = []
    private var visits = 0
    /// Ids of entries that are kept in memory alone.
    private var secrets: Set<String> = []

    /// At home.
    public init() {
        begin(nil)
    }

    /// What is on the screen.
    var current: Route { steps[steps.count - 1].route }
    var visit: Int { steps[steps.count - 1].visit }

    var filled: [String: String] {
        get { steps[steps.count - 1].filled }
        set { steps[steps.count - 1].filled = newValue }
    }

    /// Home, and above it what was asked for.
    mutating func begin(_ route: Route?) {
        steps = []
        push(Route(.home))
        if let route, route.name != .home { push(route) }
    }

    /// Where the person is already, they come anew, and no step back leads there twice.
    mutating func go(_ route: Route) {
        if route.name == .home { return begin(nil) }
        if current == route { steps.removeLast() }
        push(route)
    }

    mutating func replace(_ route: Route) {
        steps.removeLast()
        if steps.isEmpty { return begin(route) }
        go(route)
    }

    /// Whether there was a screen to go back to.
    @discardableResult
    mutating func back() -> Bool {
        guard steps.count > 1 else { return false }
        steps.removeLast()
        return true
    }

    /// What is typed there is not written to the disk.
    mutating func keepSecret(_ id: String) { secrets.insert(id) }

    private mutating func push(_ route: Route) {
        visits += 1
        steps.append(Step(route: route, visit: visits))
    }
}

extension Trail: Codable {
    /// Without a screen it is no trail, whatever was kept.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.singleValueContainer().decode([Step].self)
        self.init()
        guard let last = kept.map(\.visit).max() else { return }
        steps = kept
        visits = last
    }

    public func encode(to encoder: any Encoder) throws {
        var kept = encoder.singleValueContainer()
        try kept.encode(
            steps.map { step in
                var step = step
                step.filled = step.filled.filter { !secrets.contains($0.key) }
                return step
            })
    }
}
