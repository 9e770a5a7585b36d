import Companion
import Foundation
import Testing

@testable import CompanionKit

/// What waits to be shown follows what the core plans.
@MainActor
struct ReminderTests {
    /// Keeps what the system would.
    private final class Center: NoticeCenter {
        var waiting: [String: Notice] = [:]
        var shown: [String] = []
        var most = 0
        var categories: Set<String> = []

        func pending() async -> [String] { Array(waiting.keys) }
        func delivered() async -> [String] { shown }
        func add(_ notice: Notice) async throws {
            waiting[notice.id] = notice
            most = max(most, waiting.count)
        }
        func removePending(_ ids: [String]) {
            for id in ids { waiting[id] = nil }
        }
        func removeDelivered(_ ids: [String]) { shown.removeAll { ids.contains($0) } }
        func setCategories(_ notices: [Notice]) { categories = Set(notices.map(\.category)) }

        var times: [Date] { waiting.values.compactMap { $0.at.date }.sorted() }
    }

    private let center = Center()

    private func phone(people: Int, at moment: String = "2026-11-25T10:00:00+04:00") async throws
        -> TestPhone
    {
        let phone = TestPhone(moment)
        try await phone.tell { asked in
            for number in 0..<people {
                let input = PersonInput(name: "Person \(number)", citizenship: "TUR", place: "baku")
                let person = try asked.app.addPerson(input: input, context: asked.context).id
                let day = String(format: "%02d", number % 28 + 1)
                let document = DocumentInput(
                    kind: "MYI", number: "MYI\(1_000_000 + number)", person: person,
                    validUntil: "2027-02-\(day)")
                _ = try asked.app.addDocument(input: document, context: asked.context)
                let stay = StayInput(person: person, entered: "2026-11-2\(number % 5)")
                _ = try asked.app.enter(input: stay, context: asked.context)
            }
        }
        return phone
    }

    @Test func neverMoreThan64WaitAndTheNearestOnesDo() async throws {
        let phone = try await phone(people: 40)
        let planner = NoticePlanner(core: phone.core, center: center)
        let again = await planner.replan()
        #expect(again != nil)
        #expect(center.most <= 64 && center.waiting.count > 20)
        let plan = try await phone.tell {
            try $0.app.planReminders(platform: .ios, context: $0.context)
        }
        let first = try #require(plan.reminders.first?.fireAt.epochSeconds)
        #expect(center.times.first == Date(timeIntervalSince1970: TimeInterval(first)))
        #expect(center.waiting.values.allSatisfy { center.categories.contains($0.category) })
    }

    @Test func aClockThatGoesOnTakesAwayWhatIsNoLongerToCome() async throws {
        let phone = try await phone(people: 1)
        let planner = NoticePlanner(core: phone.core, center: center)
        await planner.replan()
        let before = Set(center.waiting.keys)
        phone.clock.go(to: "2027-01-20T10:00:00+04:00")
        await planner.replan()
        let now = Date(timeIntervalSince1970: TimeInterval(phone.clock.now.epochSeconds))
        #expect(!before.isEmpty && Set(center.waiting.keys) != before)
        #expect(center.times.allSatisfy { $0 >= now })
    }

    @Test func whatALockedVaultCannotSayStaysAsItWas() async throws {
        let phone = try await phone(people: 1)
        await NoticePlanner(core: phone.core, center: center).replan()
        let before = center.waiting
        phone.keys.set(locked: true)
        phone.startAnew()
        #expect(await NoticePlanner(core: phone.core, center: center).replan() == nil)
        #expect(center.waiting == before)
    }

    @Test func whoHadNoNumberIsAskedForItOnceWhereItIsAdded() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        let person = try await phone.tell { asked in
            try asked.app.addPerson(input: PersonInput(name: "Ana"), context: asked.context).id
        }
        await phone.open(Route(.addDocument, ["person": person]))
        #expect(await phone.tap("I don't have my number"))
        #expect(phone.model.state.line?.text == "You will be reminded once: 26 November 2026, 09:00.")
        #expect(phone.model.state.shown?.route?.name == .guide)
        let planner = NoticePlanner(core: phone.core, center: center)
        await planner.replan()
        let notice = try #require(center.waiting.values.first { $0.title.contains("Ana") })
        #expect(notice.opens == Route(.addDocument, ["person": person]))
        #expect(notice.actions.map(\.id) == ["open", "later"])
        #expect(!notice.publicBody.contains("Ana"))
        phone.clock.go(to: "2026-11-26T10:00:00+04:00")
        await planner.replan()
        #expect(!center.waiting.values.contains { $0.title.contains("Ana") })
    }

    @Test func theButtonsOfANoticeAreDoneWithoutAScreen() async throws {
        let phone = try await phone(people: 1)
        let planner = NoticePlanner(core: phone.core, center: center)
        await planner.replan()
        let due = try #require(
            center.waiting.values.first { $0.actions.contains { $0.id == "later" } })
        await planner.took("later", of: due.id)
        let later = try #require(center.waiting[due.id]?.at.date)
        let now = Date(timeIntervalSince1970: TimeInterval(phone.clock.now.epochSeconds))
        #expect(later > now)
    }

    @Test func noticesDeniedAreSaidOnHomeWithTheWayToAllowThem() async throws {
        let phone = try await phone(people: 1)
        phone.state = PhoneState(
            notificationsAllowed: false, canSendText: true, hasLock: true)
        await phone.send(.appeared(phone.state))
        let labels = try await phone.labels
        await phone.tap(labels.remindersOff)
        guard case .openSettings = phone.tasks.errands.last else {
            Issue.record("\(phone.tasks.errands) does not open the settings")
            return
        }
    }

    /// A Persian phone, in another zone.
    @Test func aTimeNamesTheGregorianCalendarAndItsZone() throws {
        let moment = Moment(epochSeconds: 1_608_451_500, utcOffsetSeconds: 4 * 3600)
        let at = moment.components
        #expect(at.calendar?.identifier == .gregorian)
        #expect(at.timeZone?.secondsFromGMT() == 4 * 3600)
        #expect([at.year, at.month, at.day, at.hour, at.minute] == [2020, 12, 20, 12, 5])
        var persian = Calendar(identifier: .persian)
        persian.timeZone = try #require(TimeZone(identifier: "Asia/Tehran"))
        let date = try #require(at.date)
        #expect(date.timeIntervalSince1970 == 1_608_451_500)
        #expect(persian.component(.year, from: date) == 1399)
    }

    @Test func theAppIsWokenWhenThePlanIsDueButNeitherAtOnceNorNever() {
        #expect(Refresh.next(replanAt: 100_000, now: 90_000) == 100_000)
        #expect(Refresh.next(replanAt: 90_001, now: 90_000) == 90_900)
        #expect(Refresh.next(replanAt: nil, now: 90_000) == 176_400)
    }
}
