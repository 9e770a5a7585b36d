import Companion
import Foundation

/// What a widget shows from a moment on: from the glance file alone, which holds nothing personal.
public struct GlanceMoment: Sendable, Equatable {
    /// In seconds since 1970.
    public let from: Int64
    public let text: String?
    public let tone: Tone
    /// A permit runs until then, in seconds since 1970.
    public let permitEnds: Int64?
    /// What kind of deadline is next.
    public let deadline: String?
}

/// What a widget shows from now on; nothing where the app was never opened. Opens no store: the
/// vault stays shut, and the app may be open at the same time.
public func readTimeline(folder: String, language: String, now: Moment) -> [GlanceMoment] {
    let context = Context(now: now, language: language)
    let glance = try? readGlance(folder: folder, context: context)
    return glance?.timeline(from: now.epochSeconds) ?? []
}

extension GlanceView {
    /// Everything that will be shown in turn, beginning with what holds at `now`.
    func timeline(from now: Int64) -> [GlanceMoment] {
        let changes = entries.map(\.from.epochSeconds) + permitsEnd.map(\.epochSeconds)
        let moments = [now] + Set(changes).filter { $0 > now }.sorted()
        return moments.map { moment in
            let entry = entries.last { $0.from.epochSeconds <= moment }
            return GlanceMoment(
                from: moment, text: entry?.text, tone: entry?.level.tone ?? .unknown,
                permitEnds: permitsEnd.map(\.epochSeconds).filter { $0 > moment }.max(),
                deadline: deadline?.title)
        }
    }
}
