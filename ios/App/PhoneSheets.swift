import CompanionKit
import EventKit
import EventKitUI
import MessageUI
import SwiftUI
import UniformTypeIdentifiers

/// What opens above the page: Messages, files, the calendar.
@MainActor
struct PhoneSheets: ViewModifier {
    @ObservedObject var phone: ApplePhone

    func body(content: Content) -> some View {
        content
            .sheet(item: $phone.composing) { composing in
                ComposeView(composing: composing) { isHandedOver in
                    phone.composing = nil
                    if isHandedOver { phone.send(.next(composing.handedOver)) }
                }
                .ignoresSafeArea()
            }
            .sheet(item: $phone.calendar) { day in
                CalendarView(day: day) { phone.calendar = nil }.ignoresSafeArea()
            }
            .fileExporter(
                isPresented: isSaving, document: phone.saving.map(MadeDocument.init),
                contentType: .data, defaultFilename: phone.saving?.name
            ) { result in
                switch result {
                case .success: if let saved = savedAct { phone.send(.next(saved)) }
                case .failure(let error): failed(error)
                }
            }
            .background(
                Color.clear.fileImporter(
                    isPresented: isPicking, allowedContentTypes: [.item], onCompletion: picked)
            )
            .onChange(of: phone.saving?.name) { _ in savedAct = phone.saving?.saved ?? savedAct }
            .onChange(of: phone.picking) { picking in pickedKind = picking ?? pickedKind }
    }

    /// Kept, because the system closes the sheet before it tells what came of it.
    @State private var savedAct: Act?
    @State private var pickedKind: Incoming?

    private var isSaving: Binding<Bool> {
        let (phone, isSaving) = (phone, phone.saving != nil)
        return Binding(
            get: { isSaving }, set: { @MainActor isOpen in if !isOpen { phone.saving = nil } })
    }

    private var isPicking: Binding<Bool> {
        let (phone, isPicking) = (phone, phone.picking != nil)
        return Binding(
            get: { isPicking }, set: { @MainActor isOpen in if !isOpen { phone.picking = nil } })
    }

    private func picked(_ result: Result<URL, any Error>) {
        switch result {
        case .success(let file):
            guard let incoming = pickedKind else { return }
            Task {
                let bytes = await Self.read(file)
                phone.send(bytes.map { Action.chose(incoming, $0) } ?? .fileFailed)
            }
        case .failure(let error): failed(error)
        }
    }

    /// Whoever closed the sheet knows it.
    private func failed(_ error: any Error) {
        if (error as? CocoaError)?.code != .userCancelled { phone.send(.fileFailed) }
    }

    /// Not on the main thread: a cloud drive may be slow. Nothing where it cannot be read.
    private nonisolated static func read(_ file: URL) async -> Data? {
        await Task.detached {
            let isOpen = file.startAccessingSecurityScopedResource()
            defer { if isOpen { file.stopAccessingSecurityScopedResource() } }
            var bytes: Data?
            // Whatever is only in the cloud is fetched first.
            NSFileCoordinator().coordinate(readingItemAt: file, error: nil) { file in
                bytes = try? Data(contentsOf: file)
            }
            return bytes
        }.value
    }
}

/// A file on its way out.
struct MadeDocument: FileDocument {
    static let readableContentTypes: [UTType] = [.data]
    let bytes: Data

    init(_ file: MadeFile) {
        bytes = file.bytes
    }

    init(configuration: ReadConfiguration) throws {
        bytes = configuration.file.regularFileContents ?? Data()
    }

    func fileWrapper(configuration: WriteConfiguration) throws -> FileWrapper {
        FileWrapper(regularFileWithContents: bytes)
    }
}

/// Messages, filled in. "Sent" there may mean that the message waits: it was handed over.
private struct ComposeView: UIViewControllerRepresentable {
    let composing: ApplePhone.Composing
    let done: @MainActor (_ isHandedOver: Bool) -> Void

    func makeUIViewController(context: Context) -> MFMessageComposeViewController {
        let compose = MFMessageComposeViewController()
        compose.recipients = [composing.recipient]
        compose.body = composing.body
        compose.messageComposeDelegate = context.coordinator
        return compose
    }

    func updateUIViewController(_ compose: MFMessageComposeViewController, context: Context) {}

    func makeCoordinator() -> Coordinator { Coordinator(done: done) }

    @MainActor
    final class Coordinator: NSObject, @preconcurrency MFMessageComposeViewControllerDelegate {
        private let done: @MainActor (Bool) -> Void

        init(done: @escaping @MainActor (Bool) -> Void) {
            self.done = done
        }

        func messageComposeViewController(
            _ controller: MFMessageComposeViewController,
            didFinishWith result: MessageComposeResult
        ) {
            done(result == .sent)
        }
    }
}

/// A whole day, to be saved by the person. From iOS 17 on that needs no permission; before, the
/// text goes to whatever takes one.
private struct CalendarView: UIViewControllerRepresentable {
    let day: ApplePhone.CalendarDay
    let done: @MainActor () -> Void

    func makeUIViewController(context: Context) -> UIViewController {
        if #available(iOS 17, *), let date = day.date {
            let store = EKEventStore()
            let event = EKEvent(eventStore: store)
            event.title = day.title
            event.notes = day.text
            event.isAllDay = true
            event.startDate = date
            event.endDate = date
            event.availability = .free
            let editor = EKEventEditViewController()
            editor.eventStore = store
            editor.event = event
            editor.editViewDelegate = context.coordinator
            return editor
        }
        let text = [day.day, day.title, day.text].joined(separator: "\n")
        let sheet = UIActivityViewController(activityItems: [text], applicationActivities: nil)
        sheet.completionWithItemsHandler = { [done] _, _, _, _ in done() }
        return sheet
    }

    func updateUIViewController(_ controller: UIViewController, context: Context) {}

    func makeCoordinator() -> Coordinator { Coordinator(done: done) }

    @MainActor
    final class Coordinator: NSObject, @preconcurrency EKEventEditViewDelegate {
        private let done: @MainActor () -> Void

        init(done: @escaping @MainActor () -> Void) {
            self.done = done
        }

        func eventEditViewController(
            _ controller: EKEventEditViewController,
            didCompleteWith action: EKEventEditViewAction
        ) {
            done()
        }
    }
}

extension ApplePhone.CalendarDay {
    /// Noon of the day in the phone's zone.
    fileprivate var date: Date? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let calendar = Calendar(identifier: .gregorian)
        return calendar.date(
            from: DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 12))
    }
}
