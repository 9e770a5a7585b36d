import CompanionKit
import SwiftUI
import WidgetKit

/// Status, the end of a running permit and the next deadline's kind, from the glance file alone.
@main
struct StatusWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "status", provider: Provider()) { entry in
            StatusView(moment: entry.moment)
        }
        .configurationDisplayName("Companion")
        .supportedFamilies([
            .systemSmall, .systemMedium, .accessoryRectangular, .accessoryInline,
        ])
    }
}

struct StatusEntry: TimelineEntry {
    let date: Date
    let moment: GlanceMoment?
}

struct Provider: TimelineProvider {
    func placeholder(in context: Context) -> StatusEntry { StatusEntry(date: .now, moment: nil) }

    func getSnapshot(in context: Context, completion: @escaping (StatusEntry) -> Void) {
        completion(entries().first ?? placeholder(in: context))
    }

    func getTimeline(
        in context: Context, completion: @escaping (Timeline<StatusEntry>) -> Void
    ) {
        let all = entries()
        // The app asks for another whenever something changed; this is for when it never runs.
        let again = max(all.last?.date ?? .now, .now).addingTimeInterval(3600)
        completion(
            Timeline(
                entries: all.isEmpty ? [placeholder(in: context)] : all, policy: .after(again)))
    }

    private func entries() -> [StatusEntry] {
        readTimeline(folder: Store.folder.path, language: Store.language, now: .here)
            .map { moment in
                let date = Date(timeIntervalSince1970: TimeInterval(moment.from))
                return StatusEntry(date: date, moment: moment)
            }
    }
}

struct StatusView: View {
    let moment: GlanceMoment?
    @Environment(\.widgetFamily) private var family

    var body: some View {
        content.modifier(WidgetPaper())
    }

    @ViewBuilder
    private var content: some View {
        if family == .accessoryInline {
            Text(moment?.text ?? "Companion")
        } else {
            VStack(alignment: .leading, spacing: 4) {
                Text(moment?.text ?? "Companion")
                    .font(.headline)
                    .minimumScaleFactor(0.7)
                    .foregroundStyle(Palette.ink(moment?.tone ?? .plain))
                if let ends = moment?.permitEnds {
                    let end = Date(timeIntervalSince1970: TimeInterval(ends))
                    Text(timerInterval: min(Date.now, end)...end, countsDown: true)
                        .font(.title2.monospacedDigit())
                }
                if let deadline = moment?.deadline, family != .accessoryRectangular {
                    Label(deadline, systemImage: "calendar").font(.footnote)
                }
            }
            .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .topLeading)
        }
    }
}

private struct WidgetPaper: ViewModifier {
    func body(content: Content) -> some View {
        if #available(iOS 17, *) {
            content.containerBackground(Palette.background, for: .widget)
        } else {
            content.padding().background(Palette.background)
        }
    }
}
