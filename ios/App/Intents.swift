import AppIntents
import CompanionKit

/// Opens the board with the message of an errand; the person sends it, and only where a permit is
/// in force is there anything to send.
struct AskForPermit: AppIntent {
    static var title: LocalizedStringResource { "ask_permit" }
    static let openAppWhenRun = true

    @Parameter(title: "what_for")
    var errand: ErrandEntity

    func perform() async throws -> some IntentResult {
        await Shell.shared.open(errand.choice.route)
        return .result()
    }
}

/// What the core says that a permit can be asked for, here and now.
struct ErrandEntity: AppEntity {
    static var typeDisplayRepresentation: TypeDisplayRepresentation { "what_for" }
    static let defaultQuery = ErrandQuery()

    let choice: ErrandChoice

    var id: String { choice.id }

    var displayRepresentation: DisplayRepresentation {
        DisplayRepresentation(title: "\(choice.title)")
    }
}

struct ErrandQuery: EntityQuery {
    func entities(for ids: [String]) async throws -> [ErrandEntity] {
        try await suggestedEntities().filter { ids.contains($0.id) }
    }

    func suggestedEntities() async throws -> [ErrandEntity] {
        try await Shell.shared.core.errands().map(ErrandEntity.init)
    }
}

struct FreeToGoOut: AppIntent {
    static var title: LocalizedStringResource { "free_to_go" }

    func perform() async throws -> some IntentResult & ProvidesDialog {
        let answer = await Shell.shared.core.freedom()
        return .result(dialog: "\(answer)")
    }
}

struct NextDeadline: AppIntent {
    static var title: LocalizedStringResource { "next_deadline" }
    // It names people.
    static var authenticationPolicy: IntentAuthenticationPolicy { .requiresAuthentication }

    func perform() async throws -> some IntentResult & ProvidesDialog {
        let answer = await Shell.shared.core.nextDeadline()
        return .result(dialog: "\(answer)")
    }
}

struct ShowCard: AppIntent {
    static var title: LocalizedStringResource { "show_card" }
    static let openAppWhenRun = true

    func perform() async throws -> some IntentResult {
        await Shell.shared.open(Route(.card))
        return .result()
    }
}

@available(iOS 17, *)
struct CompanionShortcuts: AppShortcutsProvider {
    static var appShortcuts: [AppShortcut] {
        AppShortcut(
            intent: AskForPermit(), phrases: ["Ask for a permit with \(.applicationName)"],
            shortTitle: "ask_permit", systemImageName: "message")
        AppShortcut(
            intent: FreeToGoOut(), phrases: ["Am I free to go out, \(.applicationName)"],
            shortTitle: "free_to_go", systemImageName: "figure.walk")
        AppShortcut(
            intent: NextDeadline(), phrases: ["Next deadline in \(.applicationName)"],
            shortTitle: "next_deadline", systemImageName: "calendar")
        AppShortcut(
            intent: ShowCard(), phrases: ["Show my card in \(.applicationName)"],
            shortTitle: "show_card", systemImageName: "person.text.rectangle")
    }
}
