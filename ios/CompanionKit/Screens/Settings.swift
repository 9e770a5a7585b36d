import Companion

extension Scene {
    /// Language, reminders, history, backup, and what else is kept or erased.
    func settings() throws -> Page {
        let view = try app.settingsOverview(context: context)
        var blocks: [Block] = []
        if let problem = view.vaultProblem { blocks.append(problem.panel) }
        blocks.append(
            .pick(
                "language", labels.language, view.languages.asOptions, chosen: context.language,
                act: chooseLanguage))
        if let settings = view.settings { blocks += reminders(settings) }
        blocks += lock()
        blocks.append(.heading(labels.documents))
        blocks += [
            .button(labels.backup, .go(Route(.backup))),
            .button(labels.restore, .go(Route(.restore))),
            .button(labels.calendar, saveCalendar, manner: .quiet),
            .button(labels.sheet, saveSheet, manner: .quiet),
            .button(labels.importTable, .ask(.pickFile(.table)), manner: .quiet),
        ]
        blocks += part(labels.history, view.history.map(\.panel))
        blocks += [
            .heading(labels.rules),
            .button(labels.showAll, .go(Route(.rules))),
            .button(labels.importRules, .ask(.pickFile(.rules)), manner: .quiet),
            .button(labels.about, .go(Route(.about)), manner: .quiet),
        ]
        let erase = Act.tell { asked, _ in
            let text = try asked.app.erase(context: asked.context).text
            return .ask(.removeNotices(then: .say(text, then: .goHome)))
        }
        let sure = Confirmation(
            text: view.eraseText, yes: labels.erase, cancel: labels.cancel, then: erase)
        blocks.append(.button(labels.erase, .sure(sure), manner: .danger))
        return Page(
            title: labels.settings, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    private func reminders(_ now: SettingsView) -> [Block] {
        let leads = (now.leads[""] ?? []).map(String.init).joined(separator: ", ")
        let save = Act.changeForm { asked, form in
            let leads = ["": form.told("leads") ?? ""]
            let input = SettingsInput(leads: leads, quiet: form.told("quiet"))
            _ = try asked.app.changeSettings(input: input, context: asked.context)
        }
        return [
            .heading(labels.reminders),
            .entry("leads", labels.leads, value: leads, hint: "30, 14, 3"),
            .entry("quiet", labels.quiet, value: now.quiet ?? "", hint: "22:00-07:00"),
            .button(labels.save, save),
            .button(labels.leadsByKind, .go(Route(.leads)), manner: .quiet),
        ]
    }

    /// What this phone alone keeps: off until it is chosen.
    private func lock() -> [Block] {
        if phone.hasLock {
            let isOn = choices.contains(.lockApp)
            let label = "\(labels.lockApp): \(isOn ? labels.yes : labels.no)"
            return [.heading(labels.thisPhone), .button(label, .choose(.lockApp, !isOn))]
        }
        return [
            .heading(labels.thisPhone), .text("\(labels.lockApp): \(labels.no)"),
            .text(labels.noScreenLock, .careful),
        ]
    }

    /// At once; a screen that is being left would show the old words.
    private var chooseLanguage: Act {
        .changeForm { asked, form in
            let input = SettingsInput(language: form["language"])
            _ = try asked.app.changeSettings(input: input, context: asked.context)
        }
    }

    func about() throws -> Page {
        let view = try app.about(context: context)
        var blocks = [.text(labels.notOfficial)] + texts(view.statements)
        blocks.append(.panel(view.rulesTitle, [view.freshness.text]))
        blocks += contacts(labels.whomToCall, view.official)
        return Page(title: labels.about, blocks: blocks, refreshAt: view.refreshAt?.epochSeconds)
    }

    /// Restoring comes first: who has a backup need answer nothing.
    func welcome() throws -> Page {
        let known = try opening?.languages ?? app.formOptions(context: context).languages
        let languages = known.map { Block.Option(id: $0.id, title: $0.title) }
        let blocks: [Block] = [
            .text(labels.notOfficial),
            .button(labels.restoreFirst, .go(Route(.restore))),
            .pick(
                "language", labels.language, languages, chosen: context.language,
                act: chooseLanguage),
            .button(labels.start, .go(Route(.place)), isFirst: true),
            .button(labels.skip, .goHome, manner: .quiet),
        ]
        return Page(title: labels.welcome, blocks: blocks)
    }
}
