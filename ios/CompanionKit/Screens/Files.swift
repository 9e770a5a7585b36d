import Companion
import Foundation

extension Scene {
    /// A passphrase, twice, and where the file goes.
    func backup() -> Page {
        let make = Act.tell { asked, form in
            guard form["passphrase"] == form["again"] else {
                return .warn(asked.labels.passphraseDiffers)
            }
            let made = try asked.app.backup(
                passphrase: form["passphrase"] ?? "", context: asked.context)
            let saved = Act.tell { later, _ in
                try later.app.backupSaved(mark: made.mark, context: later.context)
                return .say(made.text, then: .goHome)
            }
            return .ask(
                .saveFile(
                    MadeFile(
                        name: made.fileName, type: "application/octet-stream",
                        bytes: made.bytes, saved: saved)))
        }
        let blocks: [Block] = [
            .text(labels.passphraseNote, .careful),
            .entry("passphrase", labels.passphrase, .secret),
            .entry("again", labels.passphraseAgain, .secret),
            .button(labels.backup, make, isFirst: true),
        ]
        return Page(title: labels.backup, blocks: blocks)
    }

    /// What is in the file is said first; nothing is lost by restoring.
    func restore() -> Page {
        let blocks: [Block] = [
            .entry("passphrase", labels.passphrase, .secret),
            .button(labels.restore, .ask(.pickFile(.backup)), isFirst: true),
        ]
        return Page(title: labels.restore, blocks: blocks)
    }

    var saveCalendar: Act {
        .tell { asked, _ in
            let made = try asked.app.calendar(numbers: false, context: asked.context)
            return .ask(
                .saveFile(
                    MadeFile(
                        name: made.fileName, type: "text/calendar",
                        bytes: Data(made.calendar.utf8), saved: .say(made.text, then: .reload))))
        }
    }

    var saveSheet: Act {
        .tell { asked, _ in
            let made = try asked.app.sheet(context: asked.context)
            return .ask(
                .saveFile(
                    MadeFile(
                        name: made.fileName, type: "text/html", bytes: Data(made.html.utf8),
                        saved: .reload)))
        }
    }

    /// What rules of a file are and what they change, before they are taken in.
    func takeRules() throws -> Page {
        guard let bytes = inbox[.rules] else { return again(labels.importRules, .rules) }
        let view: RulesImportView
        do {
            view = try app.importRulesPreview(file: bytes, context: context)
        } catch CompanionError.Input(_, let reason) {
            return refused(labels.importRules, reason, .rules)
        }
        let tone: Tone = view.canImport && !view.isStale ? .plain : .careful
        var blocks: [Block] = [.panel(view.title, [view.text], tone)]
        if view.canImport {
            let take = takeIn(seenAt: .rules) {
                try $0.app.importRules(file: bytes, context: $0.context).text
            }
            blocks.append(.button(labels.takeIn, take, isFirst: true))
        }
        blocks.append(.button(labels.cancel, .back, manner: .quiet))
        blocks += part(labels.changedForYou, forYou(view.changed))
        return Page(title: labels.importRules, blocks: blocks)
    }

    /// Whom and what a table would add, and every mistake in it by its row.
    func takeTable() throws -> Page {
        guard let bytes = inbox[.table] else { return again(labels.importTable, .table) }
        let view: ImportView
        do {
            view = try app.importTablePreview(bytes: bytes, context: context)
        } catch CompanionError.Input(_, let reason) {
            return refused(labels.importTable, reason, .table)
        }
        var blocks: [Block]
        if view.errors.isEmpty {
            let take = takeIn(seenAt: .documents) {
                try $0.app.importTable(bytes: bytes, context: $0.context).text
            }
            blocks = [
                .panel(view.text), .button(labels.takeIn, take, isFirst: true),
                .button(labels.cancel, .back, manner: .quiet),
            ]
        } else {
            let again = Act.ask(.pickFile(.table))
            blocks = [
                .panel(view.text, [], .bad), .button(labels.tryAgain, again, isFirst: true),
            ]
        }
        blocks += view.errors.map { remark($0, .bad) }
        blocks += view.warnings.map { remark($0, .careful) }
        return Page(title: labels.importTable, blocks: blocks)
    }

    /// This file will never do: another one may.
    private func refused(_ title: String, _ reason: String, _ incoming: Incoming) -> Page {
        let again = Act.ask(.pickFile(incoming))
        return Page(
            title: title,
            blocks: [.panel(reason, [], .bad), .button(labels.tryAgain, again, isFirst: true)])
    }

    private func remark(_ remark: ImportRemark, _ tone: Tone) -> Block {
        let place = present("\(labels.row) \(remark.row)", remark.column)
        return .panel(place.joined(separator: ", "), [remark.reason], tone)
    }

    /// Takes a file in, says what came of it, and goes where that is to be seen.
    private func takeIn(
        seenAt route: Route.Name, _ take: @escaping @Sendable (Asked) throws -> String
    ) -> Act {
        .tell { asked, _ in .say(try take(asked), then: .replace(Route(route))) }
    }

    /// The process ended since the file was chosen, and what was in it is gone.
    private func again(_ title: String, _ incoming: Incoming) -> Page {
        let blocks: [Block] = [
            .text(labels.fileAgain, .careful),
            .button(title, .ask(.pickFile(incoming)), isFirst: true),
        ]
        return Page(title: title, blocks: blocks)
    }
}

extension Incoming {
    /// What is done with a file that was chosen: first it is said what it would do.
    func take(_ bytes: Data) -> Act {
        switch self {
        case .backup: restoring(bytes)
        case .rules: .keepFile(self, bytes, then: .go(Route(.takeRules)))
        case .table: .keepFile(self, bytes, then: .go(Route(.takeTable)))
        }
    }
}

private func restoring(_ bytes: Data) -> Act {
    .tell { asked, form in
        let passphrase = form["passphrase"] ?? ""
        let view = try asked.app.restorePreview(
            bytes: bytes, passphrase: passphrase, context: asked.context)
        let restore = Act.tell { later, _ in
            let done = try later.app.restore(
                bytes: bytes, passphrase: passphrase, context: later.context)
            return .say(done.text, then: .goHome)
        }
        let text = ([view.text] + view.notes).joined(separator: "\n")
        return .sure(
            Confirmation(
                text: text, yes: asked.labels.restore, cancel: asked.labels.cancel, then: restore)
        )
    }
}
