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

extension GlanceView {
    /// Everything that will be shown in turn, beginning with what holds at `now`.
    public func timeline(from now: Int64) -> [GlanceMoment] {
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
