import Companion
import Foundation

/// What calls are given.
extension Input {
    func status() throws -> StatusQuery {
        try StatusQuery(place: text("place"), to: text("to"), person: text("person"))
    }

    func draft() throws -> DraftQuery {
        try DraftQuery(
            reason: text("reason"), errand: text("errand"), holders: items("holders").map(holder),
            place: text("place"), to: text("to"), fields: texts("fields"), after: text("after"))
    }

    private func holder(_ value: JSON) throws -> DraftHolder {
        guard let fields = value.object else { throw Wrong("a holder is not an object") }
        return try Input.whole(fields) { input in
            try DraftHolder(
                document: input.text("document"), kind: input.text("kind"),
                number: input.text("number"), person: input.text("person"))
        }
    }

    func person() throws -> PersonInput {
        try PersonInput(
            name: text("name"), citizenship: text("citizenship"), born: text("born"),
            place: text("place"), departure: text("departure"), intent: text("intent"),
            host: text("host"), fields: texts("fields"))
    }

    func document() throws -> DocumentInput {
        try DocumentInput(
            kind: text("kind"), number: text("number"), person: text("person"),
            issued: text("issued"), validUntil: text("valid_until"), days: text("days"),
            answers: texts("answers"))
    }

    func stay() throws -> StayInput {
        try StayInput(
            person: text("person"), entered: needed("entered"), basis: text("basis"),
            document: text("document"), days: number("days"))
    }

    func application() throws -> ApplicationInput {
        try ApplicationInput(
            kind: needed("kind"), applied: text("applied"), person: text("person"),
            document: text("document"))
    }

    func event() throws -> EventInput {
        try EventInput(
            kind: needed("kind"), day: text("day"), person: text("person"),
            document: text("document"))
    }

    func settings() throws -> SettingsInput {
        try SettingsInput(language: text("language"), leads: texts("leads"), quiet: text("quiet"))
    }

    /// `ios`, `android`, or `android_exact` where exact alarms are allowed.
    func platform() throws -> Platform {
        switch try needed("platform") {
        case "ios": .ios
        case "android": .android(exactAlarms: false)
        case "android_exact": .android(exactAlarms: true)
        case let other: throw Wrong("there is no platform \(other)")
        }
    }

    func device() throws -> DeviceState? {
        guard let fields = try entries("device") else { return nil }
        return try Input.whole(fields) { input in
            try DeviceState(
                notificationsAllowed: input.truth("notifications_allowed"),
                isRestricted: input.truth("is_restricted"))
        }
    }

    func sending() throws -> SendingState {
        guard let fields = try entries("phone") else { throw Wrong("input phone is missing") }
        return try Input.whole(fields) { input in
            try SendingState(
                hasSmsApp: input.truth("has_sms_app"), sims: input.number("sims"),
                simCountry: input.text("sim_country"))
        }
    }

    /// The file to restore: the last backup, unless `bytes` asks for another.
    func bytes(_ last: BackupView?) throws -> Data {
        let which = try text("bytes")
        if which == "not_a_backup" { return Data("not a backup".utf8) }
        guard var bytes = last?.bytes else { throw Wrong("nothing was backed up") }
        switch which {
        case nil: break
        case "damaged": bytes[bytes.index(before: bytes.endIndex)] ^= 1
        case let other?: throw Wrong("there are no bytes \(other)")
        }
        return bytes
    }

    /// The file of a pack of `tests/packs/`.
    func pack() throws -> Data {
        let file = try told("COMPANION_PACKS").appendingPathComponent("\(needed("pack")).json")
        return try Data(contentsOf: file)
    }
}
