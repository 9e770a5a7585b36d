import CompanionKit
import SwiftUI

/// The blocks of a page, one below the other. Decides nothing: what to show was decided with the
/// page.
struct PageView: View {
    let page: Page
    let visit: Int
    let state: AppState
    let send: @MainActor (Action) -> Void
    @AccessibilityFocusState private var isFocused: Bool
    @Environment(\.scenePhase) private var phase

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 8) {
                ForEach(Array(page.blocks.enumerated()), id: \.offset) { _, block in
                    if block.takesFocus {
                        view(block).accessibilityFocused($isFocused)
                    } else {
                        view(block)
                    }
                }
            }
            .frame(maxWidth: 680, alignment: .leading)
            .padding(.horizontal, 16)
            .padding(.bottom, 24)
            .frame(maxWidth: .infinity)
        }
        .scrollDismissesKeyboard(.interactively)
        .onChange(of: phase) { phase in
            // Back from Messages, VoiceOver goes on where the answer is brought in.
            if phase == .active { isFocused = true }
        }
    }

    @ViewBuilder
    private func view(_ block: Block) -> some View {
        switch block {
        case .heading(let text):
            Text(text)
                .font(.headline)
                .foregroundStyle(Palette.quiet)
                .padding(.top, 16)
                .accessibilityAddTraits(.isHeader)
        case .text(let text, let tone):
            Text(text).font(.body).foregroundStyle(Palette.ink(tone))
        case .panel(let panel): PanelView(panel: panel, send: send)
        case .button(let button): ButtonView(button: button, send: send)
        case .shown(let shown): ShownToOthers(shown: shown)
        case .message(let message): MessageView(message: message)
        case .secret(let secret): SecretView(secret: secret)
        case .entry(let entry):
            EntryView(entry: entry, text: binding(entry.id), send: send)
        case .pick(let pick): PickView(pick: pick, chosen: binding(pick.id), send: send)
        case .qr(let qr): QrView(qr: qr)
        case .paste(let paste):
            PasteButton(payloadType: String.self) { @Sendable [send] texts in
                guard let text = texts.first else { return }
                Task { @MainActor in send(.filled(id: paste.field, text: text)) }
            }
            .accessibilityLabel(paste.label)
            .frame(minHeight: 48)
        case .countdown(let countdown): CountdownView(countdown: countdown)
        }
    }

    private func binding(_ id: String) -> Binding<String> {
        let (text, send) = (state.filled(id), send)
        return Binding(
            get: { text },
            set: { @MainActor text in send(.filled(id: id, text: text)) })
    }
}

extension Block {
    fileprivate var takesFocus: Bool {
        if case .button(let button) = self { button.takesFocus } else { false }
    }
}
