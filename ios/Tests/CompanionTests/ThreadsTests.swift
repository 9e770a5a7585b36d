import Companion
import Foundation
import XCTest

/// What a thread ended with.
private final class Ended: @unchecked Sendable {
    private let lock = NSLock()
    private var errors: [any Error] = []

    func add(_ error: any Error) { lock.withLock { errors.append(error) } }

    var all: [any Error] { lock.withLock { errors } }
}

final class ThreadsTests: XCTestCase {
    private let folder = NSTemporaryDirectory() + UUID().uuidString
    private let context = Context(
        now: Moment(epochSeconds: 1_795_586_400, utcOffsetSeconds: 4 * 3600), language: "en")

    override func tearDownWithError() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Runs it on a thread of its own, in a group that can be waited for.
    private func onThread(
        _ group: DispatchGroup, _ ended: Ended, _ work: @escaping @Sendable () throws -> Void
    ) {
        group.enter()
        Thread.detachNewThread {
            do { try work() } catch { ended.add(error) }
            group.leave()
        }
    }

    func testTwoThreadsReadWhileOneWrites() throws {
        let app = try CompanionApp(folder: folder, language: "en", keys: ToldKeys())
        let (group, ended, context) = (DispatchGroup(), Ended(), context)
        let deadline = Date(timeIntervalSinceNow: 60)
        for _ in 0..<2 {
            onThread(group, ended) {
                var last = 0
                while last < 20 {
                    let now = try app.documents(context: context).count
                    guard now >= last, Date() < deadline else {
                        throw Wrong("stored were \(last), then \(now)")
                    }
                    last = now
                    _ = try app.home(place: nil, device: nil, context: context)
                }
            }
        }
        for number in 0..<20 {
            let input = DocumentInput(kind: "MYI", number: "\(1_000_000 + number)")
            _ = try app.addDocument(input: input, context: context)
        }
        XCTAssertEqual(group.wait(timeout: .now() + 90), .success)
        XCTAssertTrue(ended.all.isEmpty, "\(ended.all)")
        try app.shutDown()
    }

    func testASlowKeyStoreHoldsUpNeitherPauseNorWhatNeedsNoKey() throws {
        let (isAsked, mayAnswer) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let slow = ToldKeys {
            isAsked.signal()
            _ = mayAnswer.wait(timeout: .now() + 30)
        }
        let app = try CompanionApp(folder: folder, language: "en", keys: slow)
        let (group, ended, context) = (DispatchGroup(), Ended(), context)
        onThread(group, ended) { try app.remindersSeen(ids: [], context: context) }
        XCTAssertEqual(isAsked.wait(timeout: .now() + 30), .success)
        let query = StatusQuery(place: "baku")
        _ = try app.status(query: query, context: context)
        try app.pause()
        XCTAssertEqual(group.wait(timeout: .now()), .timedOut, "it waited for the key store")
        mayAnswer.signal()
        XCTAssertEqual(group.wait(timeout: .now() + 30), .success)
        // Put away meanwhile: the key opens nothing.
        guard case CompanionError.Paused? = ended.all.first else {
            return XCTFail("\(ended.all)")
        }
        try app.shutDown()
    }
}
