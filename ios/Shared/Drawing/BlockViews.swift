import CompanionKit
import SwiftUI

/// A card: a title, lines below it, and what a tap does. Read as one thing.
struct PanelView: View {
    let panel: Block.Panel
    let send: @MainActor (Action) -> Void

    var body: some View {
        if let act = panel.act {
            Button {
                send(.tapped(act))
            } label: {
                content
            }
            .buttonStyle(.plain)
            .accessibilityLabel(panel.spoken)
        } else {
            content
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(panel.spoken)
        }
    }

    private var content: some View {
        HStack(alignment: .center, spacing: 12) {
            if let symbol = panel.sign?.symbol ?? panel.tone.symbol {
                Image(systemName: symbol)
                    .font(.title3)
                    .foregroundStyle(panel.sign == nil ? ink : Palette.accent)
            }
            VStack(alignment: .leading, spacing: 4) {
                Text(panel.title)
                    .font(panel.isMain ? .title3.bold() : panel.tone == .plain ? .body : .headline)
                    .foregroundStyle(ink)
                ForEach(Array(panel.lines.enumerated()), id: \.offset) { _, line in
                    if !line.isEmpty {
                        Text(line)
                            .font(.subheadline)
                            .foregroundStyle(panel.tone == .plain ? Palette.quiet : Palette.text)
                    }
                }
            }
            Spacer(minLength: 0)
            if panel.act != nil {
                Image(systemName: "chevron.forward").font(.footnote).foregroundStyle(Palette.quiet)
            }
        }
        .multilineTextAlignment(.leading)
        .padding(16)
        .frame(minHeight: 48)
        .background(Palette.paper(panel.tone), in: RoundedRectangle(cornerRadius: 16))
        .contentShape(Rectangle())
    }

    private var ink: Color { Palette.ink(panel.tone) }
}

extension Block.Sign {
    fileprivate var symbol: String {
        switch self {
        case .message: "message"
        case .day: "calendar"
        case .document: "doc.text"
        case .guide: "book"
        case .card: "person.text.rectangle"
        case .call: "phone"
        }
    }
}

extension Tone {
    /// Never colour alone.
    fileprivate var symbol: String? {
        switch self {
        case .plain: nil
        case .good: "checkmark.circle"
        case .careful: "exclamationmark.triangle"
        case .bad: "xmark.octagon"
        case .unknown: "questionmark.circle"
        }
    }
}

struct ButtonView: View {
    let button: Block.Button
    let send: @MainActor (Action) -> Void

    var body: some View {
        Button {
            send(.tapped(button.act))
        } label: {
            Text(button.label)
                .font(.body.weight(.semibold))
                .frame(maxWidth: .infinity, minHeight: 48)
                .padding(.horizontal, 16)
                .foregroundStyle(ink)
                .background(paper, in: RoundedRectangle(cornerRadius: 16))
                .overlay(
                    RoundedRectangle(cornerRadius: 16)
                        .strokeBorder(Palette.edge, lineWidth: isOutlined ? 1 : 0))
        }
        .buttonStyle(.plain)
    }

    private var isOutlined: Bool { !button.isFirst && button.manner != .usual }

    private var ink: Color {
        if button.isFirst { return Palette.onAccent }
        return button.manner == .danger ? Palette.ink(.bad) : Palette.accent
    }

    private var paper: Color {
        if button.isFirst { return Palette.accent }
        return button.manner == .usual ? Palette.soft : .clear
    }
}

/// What an officer is shown, in two languages one below the other.
struct ShownToOthers: View {
    let shown: Block.Shown

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            ForEach(Array(shown.labels.enumerated()), id: \.offset) { _, label in
                Text(label).font(.subheadline).foregroundStyle(Palette.quiet)
            }
            ForEach(Array(shown.texts.enumerated()), id: \.offset) { index, text in
                Text(text)
                    .font(index > 0 ? .title3 : shown.tone == .plain ? .title2 : .largeTitle.bold())
                    .foregroundStyle(Palette.ink(shown.tone))
            }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .padding(16)
        .background(Palette.paper(shown.tone), in: RoundedRectangle(cornerRadius: 16))
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Block.shown(shown).spoken)
    }
}

/// A message is Latin and exact: always from left to right, and spoken piece by piece.
struct MessageView: View {
    let message: Block.Message

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: "\(message.label) → \(message.recipient)")
                .font(.subheadline)
                .foregroundStyle(Palette.quiet)
            Exact(message.body)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .padding(16)
        .background(Palette.soft, in: RoundedRectangle(cornerRadius: 16))
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Block.message(message).spoken)
    }
}

private struct Exact: View {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var body: some View {
        Text(text)
            .font(.title2.monospaced())
            .foregroundStyle(Palette.text)
            .environment(\.layoutDirection, .leftToRight)
    }
}

/// Covered until it is tapped.
struct SecretView: View {
    let secret: Block.Secret
    @State private var isShown = false

    var body: some View {
        Button {
            isShown.toggle()
        } label: {
            VStack(alignment: .leading, spacing: 4) {
                Exact(number)
                Text(hint).font(.subheadline).foregroundStyle(Palette.accent)
            }
            .frame(maxWidth: .infinity, minHeight: 48, alignment: .leading)
            .padding(16)
            .background(Palette.card, in: RoundedRectangle(cornerRadius: 16))
        }
        .buttonStyle(.plain)
        .accessibilityLabel(Text(verbatim: "\(hint): \(spelled(number))"))
    }

    private var number: String { isShown ? secret.whole : secret.covered }
    private var hint: String { isShown ? secret.hide : secret.show }
}

/// A code for another phone's camera, behind a tap unless it is needed at once.
struct QrView: View {
    let qr: Block.Qr
    @State private var isTurned = false

    var body: some View {
        VStack(spacing: 8) {
            Button(qr.label) { isTurned.toggle() }
                .frame(maxWidth: .infinity, minHeight: 48)
                .tint(Palette.accent)
            if qr.isOpen != isTurned {
                Canvas { context, size in
                    draw(in: context, size)
                }
                .frame(width: 260, height: 260)
                .background(.white)
                .accessibilityElement()
                .accessibilityLabel(qr.label)
                .accessibilityAddTraits(.isImage)
            }
        }
        .frame(maxWidth: .infinity)
    }

    /// With the four white modules around it that a camera looks for.
    private func draw(in context: GraphicsContext, _ size: CGSize) {
        let rows = qr.code.rows
        let side = size.width / CGFloat(rows.count + 8)
        for (y, row) in rows.enumerated() {
            for (x, module) in row.enumerated() where module == "1" {
                let place = CGRect(
                    x: CGFloat(x + 4) * side, y: CGFloat(y + 4) * side,
                    width: side + 0.5, height: side + 0.5)
                context.fill(Path(place), with: .color(.black))
            }
        }
    }
}

/// For the eye; to the ear the page says when it ends, and the app how little is left.
struct CountdownView: View {
    let countdown: Block.Countdown

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(countdown.label).font(.subheadline).foregroundStyle(Palette.quiet)
            let end = Date(timeIntervalSince1970: TimeInterval(countdown.end))
            Text(timerInterval: min(Date.now, end)...end, countsDown: true)
                .font(.title.monospacedDigit())
                .foregroundStyle(Palette.ink(.good))
        }
        .accessibilityHidden(true)
    }
}
