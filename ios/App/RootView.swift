import CompanionKit
import SwiftUI

/// Whatever is to be shown: the page, what is asked and said above and below it, and a cover while
/// the system takes its picture for the list of apps.
@MainActor
struct RootView: View {
    let shell: Shell
    @ObservedObject private var state: Observed<AppState>
    @ObservedObject private var phone: ApplePhone
    @Environment(\.scenePhase) private var phase

    init(shell: Shell) {
        self.shell = shell
        state = shell.state
        phone = shell.phone
    }

    var body: some View {
        ZStack {
            Palette.background.ignoresSafeArea()
            if let shown = state.value.shown {
                ShownView(shown: shown, state: state.value) { shell.model.send($0) }
                    .background(BrightWhile(isCard: shown.page.isCard).id(shown.visit))
            } else if state.value.isShut {
                Button("Companion") { shell.model.send(.tapped(.unlock)) }
            } else {
                ProgressView()
            }
            if phase != .active { Cover() }
        }
        .environment(\.layoutDirection, direction)
        .modifier(PhoneSheets(phone: phone))
    }

    private var direction: LayoutDirection {
        let language = state.value.shown?.language ?? Store.language
        let written = Locale.Language(identifier: language).characterDirection
        return written == .rightToLeft ? .rightToLeft : .leftToRight
    }
}

/// Names and numbers are not in the picture of the list of apps.
private struct Cover: View {
    var body: some View {
        ZStack {
            Palette.background.ignoresSafeArea()
            Image(systemName: "shield.lefthalf.filled")
                .font(.system(size: 64))
                .foregroundStyle(Palette.accent)
                .accessibilityHidden(true)
        }
    }
}

/// An officer reads a card in the sun, and the phone must not go dark meanwhile.
private struct BrightWhile: View {
    let isCard: Bool
    @State private var before: CGFloat?

    var body: some View {
        Color.clear
            .onAppear {
                guard isCard else { return }
                before = UIScreen.main.brightness
                UIScreen.main.brightness = 1
                UIApplication.shared.isIdleTimerDisabled = true
            }
            .onDisappear {
                guard let before else { return }
                UIScreen.main.brightness = before
                UIApplication.shared.isIdleTimerDisabled = false
            }
    }
}
