import Companion
import Foundation

extension Moment {
    /// Reads an RFC 3339 text.
    init(rfc3339 text: String) throws {
        guard let date = ISO8601DateFormatter().date(from: text),
            let offset = offset(of: text)
        else {
            throw Wrong("\(text) is not RFC 3339")
        }
        self.init(
            epochSeconds: Int64(date.timeIntervalSince1970), utcOffsetSeconds: Int32(offset))
    }

    /// The RFC 3339 text, as the vectors have it: never `Z`.
    var rfc3339: String {
        let formatter = ISO8601DateFormatter()
        formatter.timeZone = TimeZone(secondsFromGMT: Int(utcOffsetSeconds))
        let date = Date(timeIntervalSince1970: TimeInterval(epochSeconds))
        return formatter.string(from: date).replacingOccurrences(of: "Z", with: "+00:00")
    }
}

/// Seconds east of UTC, of a text that ends with `Z` or `+04:00`.
private func offset(of text: String) -> Int? {
    if text.hasSuffix("Z") { return 0 }
    let end = text.suffix(6)
    guard let sign = end.first, let hours = Int(end.dropFirst().prefix(2)),
        let minutes = Int(end.suffix(2))
    else { return nil }
    return (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
}
