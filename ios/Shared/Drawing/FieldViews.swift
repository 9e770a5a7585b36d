import Companion
import CompanionKit
import SwiftUI

extension EnvironmentValues {
    /// The words of the screens, for what is drawn by the system.
    var words: Labels? {
        get { self[WordsKey.self] }
        set { self[WordsKey.self] = newValue }
    }
}

private struct WordsKey: EnvironmentKey {
    static let defaultValue: Labels? = nil
}

/// Something to fill in, under its label.
struct EntryView: View {
    let entry: Block.Entry
    @Binding var text: String
    let send: @MainActor (Action) -> Void
    /// What was acted upon last.
    @State private var acted: String?

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(entry.label)
                .font(.subheadline)
                .foregroundStyle(Palette.quiet)
                .accessibilityHidden(true)
            if entry.isPicked {
                PickedField(entry: entry, text: $text, send: send)
            } else {
                field
                    .font(.body)
                    .foregroundStyle(Palette.text)
                    .padding(12)
                    .frame(minHeight: 48)
                    .background(Palette.card, in: RoundedRectangle(cornerRadius: 12))
                    .overlay(RoundedRectangle(cornerRadius: 12).strokeBorder(Palette.edge))
                    .accessibilityLabel(entry.label)
                    .task(id: text) { await soon() }
            }
        }
    }

    @ViewBuilder
    private var field: some View {
        let hint = Text(entry.hint ?? "")
        switch entry.kind {
        case .secret: SecureField(text: $text, prompt: hint) { Text(entry.label) }
        case .long:
            TextField(text: $text, prompt: hint, axis: .vertical) { Text(entry.label) }
                .lineLimit(4...12)
        case .number:
            TextField(text: $text, prompt: hint) { Text(entry.label) }.keyboardType(.numberPad)
        case .text, .day, .time:
            TextField(text: $text, prompt: hint) { Text(entry.label) }
                .autocorrectionDisabled()
        }
    }

    /// A moment after the last change.
    private func soon() async {
        guard let act = entry.act, text != (acted ?? entry.value) else { return }
        try? await Task.sleep(nanoseconds: 300_000_000)
        if Task.isCancelled { return }
        acted = text
        send(.tapped(act))
    }
}

/// A day or a time: picked, never typed. How it reads is the core's to say, so that the page is
/// asked anew.
private struct PickedField: View {
    let entry: Block.Entry
    @Binding var text: String
    let send: @MainActor (Action) -> Void
    @Environment(\.words) private var words
    @State private var isPicking = false
    @State private var date = Date.now

    var body: some View {
        Button {
            date = told ?? .now
            isPicking = true
        } label: {
            HStack {
                Text(entry.shown ?? " ").foregroundStyle(Palette.text)
                Spacer()
                Image(systemName: entry.kind == .day ? "calendar" : "clock")
                    .foregroundStyle(Palette.accent)
            }
            .padding(12)
            .frame(minHeight: 48)
            .background(Palette.card, in: RoundedRectangle(cornerRadius: 12))
        }
        .buttonStyle(.plain)
        .accessibilityLabel(entry.spoken(entry.shown ?? ""))
        .sheet(isPresented: $isPicking) {
            VStack {
                DatePicker(
                    entry.label, selection: $date,
                    displayedComponents: entry.kind == .day ? .date : .hourAndMinute
                )
                .datePickerStyle(.wheel)
                .labelsHidden()
                .environment(\.calendar, Self.gregorian)
                ViewThatFits {
                    HStack(spacing: 32) { buttons }
                    VStack { buttons }
                }
            }
            .padding()
            .presentationDetents([.medium, .large])
        }
    }

    @ViewBuilder
    private var buttons: some View {
        Button(words?.remove ?? "") { take("") }.frame(minHeight: 48)
        Button(words?.cancel ?? "") { isPicking = false }.frame(minHeight: 48)
        Button(words?.save ?? "") { take(Self.format(entry.kind).string(from: date)) }
            .fontWeight(.semibold)
            .frame(minHeight: 48)
    }

    private func take(_ value: String) {
        text = value
        isPicking = false
        send(.tapped(.reload))
    }

    private var told: Date? { Self.format(entry.kind).date(from: text) }

    private static let gregorian = Calendar(identifier: .gregorian)

    /// As the core takes it, whatever calendar and digits the phone has.
    private static func format(_ kind: Block.EntryKind) -> DateFormatter {
        let format = DateFormatter()
        format.calendar = gregorian
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = kind == .day ? "yyyy-MM-dd" : "HH:mm"
        return format
    }
}

/// One of several.
struct PickView: View {
    let pick: Block.Pick
    @Binding var chosen: String
    let send: @MainActor (Action) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(pick.label).font(.subheadline).foregroundStyle(Palette.quiet)
            VStack(alignment: .leading, spacing: 0) {
                ForEach(pick.options, id: \.id) { option in
                    let isChosen = option.id == chosen
                    Button {
                        chosen = option.id
                        if let act = pick.act { send(.tapped(act)) }
                    } label: {
                        HStack(spacing: 12) {
                            Image(systemName: isChosen ? "largecircle.fill.circle" : "circle")
                                .foregroundStyle(Palette.accent)
                                .accessibilityHidden(true)
                            VStack(alignment: .leading) {
                                Text(option.title).foregroundStyle(Palette.text)
                                if let hint = option.hint {
                                    Text(hint).font(.footnote).foregroundStyle(Palette.quiet)
                                }
                            }
                            Spacer(minLength: 0)
                        }
                        .frame(minHeight: 48)
                        .contentShape(Rectangle())
                    }
                    .buttonStyle(.plain)
                    .accessibilityAddTraits(isChosen ? .isSelected : [])
                }
            }
            .padding(.horizontal, 12)
            .background(Palette.card, in: RoundedRectangle(cornerRadius: 12))
        }
    }
}
