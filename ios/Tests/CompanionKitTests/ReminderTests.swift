import Companion
import Foundation
import Testing

@testable import CompanionKit

/// What waits to be shown follows what the core plans.
@MainActor
struct ReminderTests {
    private let center = KeptNotices()

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
        #expect(
            phone.model.state.line?.text == "You will be reminded once: 26 November 2026, 09:00.")
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

    /// Somebody whose document ends in a few days: that is said at once.
    private func late(_ phone: TestPhone) async throws {
        try await phone.tell { asked in
            let input = PersonInput(name: "Ana", citizenship: "TUR", place: "baku")
            let person = try asked.app.addPerson(input: input, context: asked.context).id
            let document = DocumentInput(
                kind: "MYI", number: "MYI1000000", person: person, validUntil: "2026-12-01")
            _ = try asked.app.addDocument(input: document, context: asked.context)
        }
    }

    @Test func whatWasDeniedIsPlannedOnceItIsAllowed() async throws {
        let phone = try await phone(people: 1)
        let planner = NoticePlanner(core: phone.core, center: center)
        center.isAllowed = false
        await planner.replan()
        #expect(center.waiting.isEmpty && planner.hasNotices)
        center.isAllowed = true
        await planner.replan()
        #expect(center.waiting.count > 1)
    }

    /// The system never shows what is added with a time that has passed.
    @Test func whatIsDueAtOnceIsStillAheadAndASecondPlanDoesNotTakeItAway() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        try await late(phone)
        let planner = NoticePlanner(core: phone.core, center: center)
        await planner.replan()
        let id = try #require(center.first).id
        let at = try #require(center.times.first).timeIntervalSince1970
        #expect(at > Double(phone.clock.now.epochSeconds))
        phone.clock.go(to: "2026-11-25T10:00:02+04:00")
        await planner.replan()
        phone.clock.go(to: "2026-11-25T10:00:05+04:00")
        center.show(until: phone.clock.now.epochSeconds)
        #expect(center.shown == [id])
    }

    /// The system takes a notice out of its list when it is opened.
    @Test func whatWasOpenedOrTakenAwayIsNotMissed() async throws {
        for isTold in [false, true] {
            let (phone, center) = (TestPhone("2026-11-25T10:00:00+04:00"), KeptNotices())
            try await late(phone)
            let planner = NoticePlanner(core: phone.core, center: center)
            await planner.replan()
            phone.clock.go(to: "2026-11-25T10:00:05+04:00")
            center.show(until: phone.clock.now.epochSeconds)
            let id = try #require(center.shown.first)
            center.removeDelivered([id])
            if isTold { await planner.took("com.apple.UNNotificationDefaultAction", of: id) }
            phone.clock.go(to: "2026-11-25T13:00:00+04:00")
            await phone.send(.appeared(phone.state))
            let labels = try await phone.labels
            #expect(phone.lines.contains("# \(labels.missed)") == !isTold)
        }
    }

    @Test func theButtonsOfWhatWasShownGoOnWorking() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        try await late(phone)
        let planner = NoticePlanner(core: phone.core, center: center)
        await planner.replan()
        phone.clock.go(to: "2026-11-25T10:00:05+04:00")
        let kind = try #require(center.first).category
        center.show(until: phone.clock.now.epochSeconds)
        try await phone.tell { asked in
            for person in try asked.app.people(context: asked.context) {
                _ = try asked.app.removePerson(id: person.id, context: asked.context)
            }
        }
        await planner.replan()
        #expect(center.waiting.values.allSatisfy { $0.category != kind })
        #expect(center.categories.contains(kind))
        center.removeDelivered(center.shown)
        await planner.replan()
        #expect(!center.categories.contains(kind))
    }

    @Test func whatCouldNotBeToldStaysToBeSeenAndWhatIsGoneGoes() async throws {
        let phone = TestPhone("2026-11-25T10:00:00+04:00")
        try await late(phone)
        await NoticePlanner(core: phone.core, center: center).replan()
        phone.clock.go(to: "2026-11-25T10:00:05+04:00")
        center.show(until: phone.clock.now.epochSeconds)
        let id = try #require(center.shown.first)
        phone.keys.set(locked: true)
        phone.startAnew()
        await NoticePlanner(core: phone.core, center: center).took("done", of: id)
        #expect(center.shown == [id])
        phone.keys.set(locked: false)
        center.shown.append("of-a-document-that-was-removed:late")
        let planner = NoticePlanner(core: phone.core, center: center)
        await planner.took("done", of: "of-a-document-that-was-removed:late")
        #expect(center.shown == [id])
        await planner.took("done", of: id)
        #expect(center.shown.isEmpty)
    }

    @Test func aPlanThatBeganBeforeEverythingWasErasedBringsNothingBack() async throws {
        let phone = try await phone(people: 1)
        let planner = NoticePlanner(core: phone.core, center: center)
        let (reached, open) = (AsyncStream.makeStream(of: Void.self), center.hold())
        center.isHeld = { reached.continuation.finish() }
        async let plan = planner.replan()
        for await _ in reached.stream {}
        try await phone.tell { _ = try $0.app.erase(context: $0.context) }
        async let removal: Void = planner.removeAll()
        await Task.yield()
        open()
        _ = await (plan, removal)
        #expect(center.waiting.isEmpty)
    }

    @Test func whoForbidsNoticesWhenAskedIsToldAtOnceAndWhoAllowsThemNoLonger() async throws {
        let phone = try await phone(people: 1)
        await phone.send(.appeared(phone.state))
        let labels = try await phone.labels
        #expect(phone.act(labels.remindersOff) == nil)
        phone.state = PhoneState(notificationsAllowed: false, canSendText: true, hasLock: true)
        await phone.send(.changed(phone.state))
        #expect(phone.act(labels.remindersOff) != nil)
        phone.state = PhoneState(notificationsAllowed: true, canSendText: true, hasLock: true)
        await phone.send(.appeared(phone.state))
        #expect(phone.act(labels.remindersOff) == nil)
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

    /// The Foundation of Linux gives a process no Persian calendar. So nothing may ask for the phone's:
    /// whoever needs a calendar names it.
    @Test func nothingAsksForTheCalendarOfThePhone() throws {
        let ios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../..").standardized
        var read = 0
        for folder in ["CompanionKit", "App", "Share", "Shared", "Widget"] {
            let files = try FileManager.default.subpathsOfDirectory(
                atPath: ios.appendingPathComponent(folder).path)
            for file in files where file.hasSuffix(".swift") {
                let path = ios.appendingPathComponent(folder).appendingPathComponent(file)
                let text = try String(contentsOf: path, encoding: .utf8)
                read += 1
                let asked = text.matches(
                    of: /Calendar\s*\.(current|autoupdatingCurrent)|Locale\.current/)
                #expect(asked.isEmpty, "\(file)")
                // One without a calendar takes the phone's.
                if text.contains("DateFormatter()") {
                    #expect(text.contains(".calendar = ") && text.contains("en_US_POSIX"))
                }
            }
        }
        #expect(read > 40)
    }

    @Test func theAppIsWokenWhenThePlanIsDueButNeitherAtOnceNorNever() {
        #expect(Refresh.next(replanAt: 100_000, now: 90_000) == 100_000)
        #expect(Refresh.next(replanAt: 90_001, now: 90_000) == 90_900)
        #expect(Refresh.next(replanAt: nil, now: 90_000) == 176_400)
    }
}
