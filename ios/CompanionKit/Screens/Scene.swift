import Companion
import Foundation

/// What the phone tells of itself.
public struct PhoneState: Sendable {
    public var device: DeviceState
    public var sending: SendingState
    /// Whether a passcode opens the phone.
    public var hasLock: Bool

    /// An iPhone says nothing of its SIM cards, and reminders come at their minute.
    public init(notificationsAllowed: Bool, canSendText: Bool, hasLock: Bool) {
        device = DeviceState(notificationsAllowed: notificationsAllowed, isRestricted: false)
        sending = SendingState(hasSmsApp: canSendText, sims: nil, simCountry: nil)
        self.hasLock = hasLock
    }
}

/// What a screen is made from. Reads the core away from the main thread; draws nothing.
struct Scene: Sendable {
    let asked: Asked
    let route: Route
    let form: Form
    let phone: PhoneState
    /// What this phone alone keeps, and is on.
    var choices: Set<PhoneChoice> = []
    /// What is in files that were chosen, until it is taken in.
    var inbox: [Incoming: Data] = [:]
    /// What the app began with, where this is its first page.
    var opening: OpeningView?

    var app: CompanionApp { asked.app }
    var context: Context { asked.context }
    var labels: Labels { asked.labels }

    /// The page of the route. Touches the disk.
    func page() throws -> Page {
        switch route.name {
        case .welcome: try welcome()
        case .home: try home()
        case .ask: try ask()
        case .board: try board()
        case .sent: try wasSent()
        case .permit: try permit()
        case .received: try received()
        case .extend: try extend()
        case .reply: try reply()
        case .card: try card()
        case .documents: try people()
        case .person: try person()
        case .editPerson: try editPerson()
        case .document: try document()
        case .addDocument: try addDocument()
        case .editDocument: try editDocument()
        case .stay: try stay()
        case .addStay: try addStay()
        case .leave: try leave()
        case .application: try application()
        case .addApplication: try addApplication()
        case .event: try event()
        case .addEvent: try addEvent()
        case .deadlines: try deadlines()
        case .deadline: try deadline()
        case .guides: try guides()
        case .guide: try guide()
        case .rules: try rules()
        case .settings: try settings()
        case .leads: try leads()
        case .lead: try lead()
        case .place: try place()
        case .backup: backup()
        case .restore: restore()
        case .takeRules: try takeRules()
        case .takeTable: try takeTable()
        case .shared: try shared()
        case .about: try about()
        case .vault: try vaultProblem()
        }
    }
}
