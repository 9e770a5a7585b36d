/// What VoiceOver says of a block. The app gives these words to the views, and the tests compare
/// them with what the other shell says.
extension Block {
    public var spoken: String {
        switch self {
        case .heading(let text), .text(let text, _): text
        case .panel(let panel): panel.spoken
        case .button(let button): button.label
        case .shown(let shown): (shown.labels + shown.texts).joined(separator: "\n")
        case .message(let message):
            "\(message.label) \(spelled(message.recipient)): \(spelled(message.body))"
        case .secret(let secret): "\(secret.show): \(spelled(secret.covered))"
        case .entry(let entry): entry.spoken(entry.shown ?? entry.value)
        case .pick(let pick): pick.label
        case .qr(let qr): qr.label
        case .paste(let paste): paste.label
        // For the eye; to the ear the page says when it ends, and how little is left.
        case .countdown: ""
        }
    }
}

extension Block.Panel {
    public var spoken: String { ([title] + lines).joined(separator: "\n") }
}

extension Block.Entry {
    /// The label, then what stands there.
    public func spoken(_ value: String) -> String {
        let said = value.isEmpty ? hint ?? "" : value
        return [label, said].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

/// As a screen reader shall say it: character by character.
public func spelled(_ text: String) -> String {
    text.map(String.init).joined(separator: " ")
}
