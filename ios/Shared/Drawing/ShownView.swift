import CompanionKit
import SwiftUI

/// A page between its title and the four places.
struct ShownView: View {
    let shown: AppState.Shown
    let state: AppState
    /// Above another app, which the way back leads to, there is nowhere else to go.
    var isAboveOther = false
    let send: @MainActor (Action) -> Void

    var body: some View {
        VStack(spacing: 0) {
            bar
            PageView(page: shown.page, visit: shown.visit, state: state, send: send)
                .id(shown.visit)
                .environment(\.words, shown.labels)
            if let line = state.line { LineView(line: line, send: send) }
            if shown.hasPlaces && !isAboveOther { places }
        }
        .onChange(of: shown.visit) { _ in
            UIAccessibility.post(notification: .screenChanged, argument: nil)
        }
        .accessibilityAction(.escape) {
            if shown.hasBack { send(.tapped(.back)) }
        }
        .alert(
            state.question?.text ?? "", isPresented: .constant(state.question != nil),
            presenting: state.question
        ) { question in
            Button(question.yes, role: .destructive) { send(.answered(isYes: true)) }
            Button(question.cancel, role: .cancel) { send(.answered(isYes: false)) }
        }
    }

    private var bar: some View {
        HStack(spacing: 4) {
            if shown.hasBack {
                Button {
                    send(.tapped(.back))
                } label: {
                    Image(systemName: "chevron.backward")
                        .font(.title3.weight(.semibold))
                        .frame(minWidth: 48, minHeight: 48)
                }
                .accessibilityLabel(shown.labels.back)
            }
            Text(shown.page.title)
                .font(.title2.bold())
                .foregroundStyle(Palette.text)
                .accessibilityAddTraits(.isHeader)
            Spacer(minLength: 0)
            if state.isBusy { ProgressView().accessibilityLabel(shown.labels.wait) }
        }
        .padding(.horizontal, 16)
        .padding(.vertical, 8)
        .tint(Palette.accent)
    }

    private var places: some View {
        HStack(spacing: 0) {
            ForEach(shown.places, id: \.route) { place in
                let isHere = place.route.name == shown.route?.name
                Button {
                    send(.tapped(.go(place.route)))
                } label: {
                    VStack(spacing: 2) {
                        Image(systemName: place.symbol(isHere: isHere))
                            .font(.title3)
                            .accessibilityHidden(true)
                        Text(place.label).font(.caption).lineLimit(2).minimumScaleFactor(0.7)
                    }
                    .frame(maxWidth: .infinity, minHeight: 56)
                }
                .foregroundStyle(isHere ? Palette.accent : Palette.quiet)
                .accessibilityAddTraits(isHere ? .isSelected : [])
                .accessibilityShowsLargeContentViewer {
                    Label(place.label, systemImage: place.symbol(isHere: isHere))
                }
            }
        }
        // Four beside each other: what is larger is shown by a long press.
        .dynamicTypeSize(...DynamicTypeSize.xxLarge)
        .background(Palette.card.ignoresSafeArea(edges: .bottom))
    }
}

extension Place {
    fileprivate func symbol(isHere: Bool) -> String {
        let name =
            switch route.name {
            case .documents: "doc.text"
            case .guides: "book"
            case .settings: "gearshape"
            default: "house"
            }
        // Where the person is, is not said by colour alone.
        return isHere ? "\(name).fill" : name
    }
}

/// A passing line, or what went wrong; spoken when it comes.
private struct LineView: View {
    let line: AppState.Line
    let send: @MainActor (Action) -> Void

    var body: some View {
        Text(line.text)
            .font(.body)
            .foregroundStyle(line.isWrong ? Palette.ink(.bad) : Palette.text)
            .frame(maxWidth: .infinity, alignment: .leading)
            .padding(16)
            .background(line.isWrong ? Palette.paper(.bad) : Palette.soft)
            .task(id: line.text) {
                UIAccessibility.post(notification: .announcement, argument: line.text)
                try? await Task.sleep(nanoseconds: 12_000_000_000)
                if !Task.isCancelled { send(.lineRead) }
            }
    }
}
