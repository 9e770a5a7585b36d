/// What is readable while the vault is locked: nothing personal.
public protocol Preferences: Sendable {
    func text(_ key: String) -> String?
    /// None forgets it.
    func keep(_ text: String?, as key: String)
}

extension Preferences {
    /// The language that was chosen in the app; none follows the phone.
    public var chosenLanguage: String? {
        get { text("language") }
        nonmutating set { keep(newValue, as: "language") }
    }

    /// Whether the questions of the first start were answered or passed by.
    var isStarted: Bool {
        get { text("start") != nil }
        nonmutating set { keep(newValue ? "over" : nil, as: "start") }
    }

    subscript(choice: PhoneChoice) -> Bool {
        get { text(choice.rawValue) != nil }
        nonmutating set { keep(newValue ? "on" : nil, as: choice.rawValue) }
    }
}
