import Companion

@testable import CompanionKit

/// Two people with documents, a stay, an application, permits that run and one that waits: the same
/// as the tests of the other shell store.
struct Stored: Sendable {
    static let at = "2020-12-20T10:00:00+04:00"
    static let answer =
        "2-ci indeks üzrə bu SMS-i aldığınız vaxtdan etibarən 2 saat müddətinə "
        + "yaşayış yerinizi tərk edə bilərsiniz."

    let people: [String]
    let permit: String
    /// One whose end a certificate can set, and one that waits for its answer.
    let extendable: String
    let waiting: String
    /// One whose answer was taken in without the time at which it came.
    let assumed: String
    private let belongings: HouseholdView
    private let deadline: String?
    /// The first kind of deadline.
    private let lead: String?

    init(_ asked: Asked) throws {
        let (app, context) = (asked.app, asked.context)
        people = try [("Mehmet Yilmaz", "MYI1234580"), ("Ana Lima", "MYI1234575")].map {
            name, number in
            let input = PersonInput(name: name, citizenship: "TUR", place: "baku")
            let person = try app.addPerson(input: input, context: context).id
            let document = DocumentInput(
                kind: "MYI", number: number, person: person, validUntil: "2021-01-29")
            _ = try app.addDocument(input: document, context: context)
            return person
        }
        let (first, last) = (people[0], people[1])
        _ = try app.enter(
            input: StayInput(person: first, entered: "2020-12-01"), context: context)
        let options = try app.formOptions(context: context)
        _ = try app.startApplication(
            input: ApplicationInput(
                kind: options.applications[0].id, applied: "2020-12-02", person: first),
            context: context)
        _ = try app.addEvent(
            input: EventInput(kind: options.events[0].id, day: "2020-12-03", person: first),
            context: context)
        let sent = { (errand: String, person: String) throws -> String in
            let query = DraftQuery(
                errand: errand, holders: [DraftHolder(person: person)], place: "baku")
            let id = try app.permitDraft(query: query, context: context).drafts[0].id!
            _ = try app.permitSent(id: id, context: context)
            return id
        }
        permit = try sent("pharmacy", first)
        _ = try app.permitReply(
            text: Self.answer, permit: permit, received: context.now, context: context)
        extendable = try sent("doctor", first)
        _ = try app.permitReply(
            text: Self.answer.replacing("2-ci", with: "1-ci"), permit: extendable,
            received: context.now, context: context)
        waiting = try sent("doctor", last)
        assumed = try sent("pharmacy", last)
        _ = try app.permitReply(
            text: Self.answer, permit: assumed, received: nil, context: context)
        belongings = try app.everybody(context: context)[0]
        lead = try app.leadTimes(context: context).first?.code
        deadline = try app.deadlines(context: context).first?.id
    }

    /// Every screen once, and those twice that read differently.
    var routes: [Route] {
        Route.Name.allCases.flatMap { name -> [Route] in
            switch name {
            case .board:
                [
                    Route(name, ["errand": "bank"]),
                    Route(name, ["errand": "bank", "person": people[1]]),
                ]
            case .permit: [Route(name, ["id": permit]), Route(name, ["id": waiting])]
            case .extend: [Route(name, ["id": extendable])]
            case .sent: [Route(name, ["id": waiting])]
            case .received: [Route(name, ["id": assumed])]
            case .reply: [Route(name, ["permit": waiting])]
            case .card: [Route(name), Route(name, ["permit": permit])]
            case .person, .editPerson: [Route(name, ["id": people[0]])]
            case .document, .editDocument: [Route(name, ["id": belongings.documents[0].id])]
            case .stay: [Route(name, ["id": belongings.stays[0].id])]
            case .application: [Route(name, ["id": belongings.applications[0].id])]
            case .event: [Route(name, ["id": belongings.events[0].id])]
            case .deadline: [Route(name, ["id": deadline])]
            case .guide: [Route(name, ["topic": "registration"])]
            case .rules: [Route(name, ["place": "baku"])]
            case .lead: [Route(name, ["code": lead])]
            case .place: [Route(name), Route(name, ["person": people[0]])]
            case .shared: [Route(name, ["text": Self.answer])]
            default: [Route(name, ["person": people[0]])]
            }
        }
    }
}
