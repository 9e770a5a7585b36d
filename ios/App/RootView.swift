import CompanionKit
import SwiftUI

/// Whatever is to be shown, and what opens above it.
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
            } else {
                ProgressView()
            }
        }
        .environment(\.layoutDirection, direction)
        .environment(\.locale, Locale(identifier: language))
        .onChange(of: phase == .active && state.value.shown?.page.isCard == true) { isCard in
            Light.set(isBright: isCard)
        }
        .modifier(PhoneSheets(phone: phone))
    }

    private var language: String { state.value.shown?.language ?? Store.language }

    private var direction: LayoutDirection {
        let written = Locale.Language(identifier: language).characterDirection
        return written == .rightToLeft ? .rightToLeft : .leftToRight
    }
}

/// Names and numbers are not in the picture of the list of apps.
struct Cover: View {
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
@MainActor
private enum Light {
    private static var before: CGFloat?

    static func set(isBright: Bool) {
        UIApplication.shared.isIdleTimerDisabled = isBright
        if isBright {
            before = before ?? UIScreen.main.brightness
            UIScreen.main.brightness = 1
        } else if let usual = before {
            UIScreen.main.brightness = usual
            before = nil
        }
    }
}
