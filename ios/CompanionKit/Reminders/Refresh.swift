/// When the app asks the system to be woken in the background.
public enum Refresh {
    private static let soonest: Int64 = 15 * 60
    private static let latest: Int64 = 24 * 60 * 60

    /// In seconds since 1970: when the plan is due, but not so often that the system stops waking
    /// the app, and once a day where nothing is due.
    public static func next(replanAt: Int64?, now: Int64) -> Int64 {
        min(max(replanAt ?? now + latest, now + soonest), now + latest)
    }
}
