import Companion
import Foundation

private struct OfAnotherGroup {}

private typealias Group = (CompanionApp, String, Input, Context) throws -> Any

/// Makes a step's call through the typed methods; answers the typed view. `backup` is the last one.
func call(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context, _ backup: BackupView?
) throws -> Any {
    let withBackup: Group = { try keeping($0, $1, $2, $3, backup) }
    for group in [rules, permits, people, time, reminders, views, taking, withBackup] {
        let answer = try group(app, name, input, context)
        if !(answer is OfAnotherGroup) {
            try input.allTaken()
            return answer
        }
    }
    throw Wrong("there is no call \(name)")
}

private func rules(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context
) throws -> Any {
    switch name {
    case "status": try app.status(query: input.status(), context: context)
    case "places": try app.places(query: input.needed("query"), context: context)
    case "rules": try app.rules(id: input.text("id"), context: context)
    case "about": try app.about(context: context)
    case "rules_seen": try app.rulesSeen(context: context)
    case "import_rules": try app.importRules(file: input.pack(), context: context)
    case "import_rules_preview": try app.importRulesPreview(file: input.pack(), context: context)
    default: OfAnotherGroup()
    }
}

private func permits(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context
) throws -> Any {
    switch name {
    case "permit_draft": return try app.permitDraft(query: input.draft(), context: context)
    case "permit_preview": return try app.permitPreview(query: input.draft(), context: context)
    case "sending":
        return try app.sending(
            recipient: input.needed("recipient"), phone: input.sending(), context: context)
    case "permit_sent": return try app.permitSent(id: input.needed("id"), context: context)
    case "permit_unsent": return try app.permitUnsent(id: input.needed("id"), context: context)
    case "permit_reply":
        return try app.permitReply(
            text: input.needed("text"), permit: input.text("permit"),
            received: input.moment("received"), context: context)
    case "permit_received":
        return try app.permitReceived(
            id: input.needed("id"), time: input.text("time"), context: context)
    case "permit_extend":
        guard let until = try input.moment("until") else { throw Wrong("input until is missing") }
        return try app.permitExtend(id: input.needed("id"), until: until, context: context)
    case "permit_extend_to":
        return try app.permitExtendTo(
            id: input.needed("id"), day: input.needed("day"), time: input.needed("time"),
            context: context)
    case "permit_keep":
        return try app.permitKeep(
            id: input.needed("id"), keep: input.truth("keep"), context: context)
    case "permits": return try app.permits(context: context)
    default: return OfAnotherGroup()
    }
}

private func people(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context
) throws -> Any {
    switch name {
    case "add_person": try app.addPerson(input: input.person(), context: context)
    case "edit_person":
        try app.editPerson(id: input.needed("id"), input: input.person(), context: context)
    case "find_people":
        try app.findPeople(query: input.needed("query"), context: context)
    case "everybody":
        try app.everybody(context: context)
    case "people": try app.people(context: context)
    case "remove_person": try app.removePerson(id: input.needed("id"), context: context)
    case "add_document": try app.addDocument(input: input.document(), context: context)
    case "edit_document":
        try app.editDocument(id: input.needed("id"), input: input.document(), context: context)
    case "documents": try app.documents(context: context)
    case "remove_document": try app.removeDocument(id: input.needed("id"), context: context)
    case "import_table":
        try app.importTable(bytes: Data(input.needed("table").utf8), context: context)
    case "import_table_preview":
        try app.importTablePreview(bytes: Data(input.needed("table").utf8), context: context)
    default: OfAnotherGroup()
    }
}

private func time(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context
) throws -> Any {
    switch name {
    case "enter": try app.enter(input: input.stay(), context: context)
    case "leave":
        try app.leave(
            id: input.text("id"), person: input.text("person"), day: input.needed("day"),
            context: context)
    case "stays": try app.stays(context: context)
    case "remove_stay": try app.removeStay(id: input.needed("id"), context: context)
    case "start_application":
        try app.startApplication(input: input.application(), context: context)
    case "step_application":
        try app.stepApplication(
            id: input.needed("id"), step: input.needed("step"), day: input.text("day"),
            context: context)
    case "applications": try app.applications(context: context)
    case "remove_application": try app.removeApplication(id: input.needed("id"), context: context)
    case "add_event": try app.addEvent(input: input.event(), context: context)
    case "events": try app.events(context: context)
    case "remove_event": try app.removeEvent(id: input.needed("id"), context: context)
    case "deadlines": try app.deadlines(context: context)
    case "deadline_done": try app.deadlineDone(id: input.needed("id"), context: context)
    case "deadline_answer":
        try app.deadlineAnswer(
            id: input.needed("id"), isYes: input.truth("yes"), context: context)
    case "deadline_undone": try app.deadlineUndone(id: input.needed("id"), context: context)
    default: OfAnotherGroup()
    }
}

private func reminders(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context
) throws -> Any {
    switch name {
    case "plan_reminders": try app.planReminders(platform: input.platform(), context: context)
    case "reminders_seen": try app.remindersSeen(ids: input.list("ids"), context: context)
    case "remind_later":
        try app.remindLater(
            id: input.needed("id"), until: input.moment("until"), context: context)
    case "remind_number": try app.remindNumber(person: input.text("person"), context: context)
    case "settings": try app.settings(context: context)
    case "lead_times": try app.leadTimes(context: context)
    case "settings_overview": try app.settingsOverview(context: context)
    case "change_settings": try app.changeSettings(input: input.settings(), context: context)
    default: OfAnotherGroup()
    }
}

private func views(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context
) throws -> Any {
    switch name {
    case "home":
        try app.home(place: input.text("place"), device: input.device(), context: context)
    case "guides":
        try app.guides(place: input.text("place"), person: input.text("person"), context: context)
    case "day_text": try app.dayText(day: input.needed("day"), context: context)
    case "opening":
        try app.opening(device: input.device(), context: context)
    case "form_options":
        try app.formOptions(context: context)
    case "errands":
        try app.errands(
            place: input.text("place"), person: input.text("person"), context: context)
    case "quick_actions":
        try app.quickActions(
            place: input.text("place"), person: input.text("person"), context: context)
    case "guide":
        try app.guide(
            topic: input.needed("topic"), place: input.text("place"),
            person: input.text("person"), context: context)
    case "scan": try app.scan(text: input.needed("text"), context: context)
    case "card":
        try app.card(
            place: input.text("place"), person: input.text("person"),
            permit: input.text("permit"), context: context)
    default: OfAnotherGroup()
    }
}

private func taking(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context
) throws -> Any {
    switch name {
    case "calendar": try app.calendar(numbers: input.truth("numbers"), context: context)
    case "calendar_entry":
        try app.calendarEntry(id: input.needed("id"), context: context) as Any
    case "sheet": try app.sheet(context: context)
    case "erase": try app.erase(context: context)
    case "erase_preview": try app.erasePreview(context: context)
    case "write_glance": try app.writeGlance(context: context)
    default: OfAnotherGroup()
    }
}

private func keeping(
    _ app: CompanionApp, _ name: String, _ input: Input, _ context: Context, _ last: BackupView?
) throws -> Any {
    switch name {
    case "backup":
        return try app.backup(passphrase: input.needed("passphrase"), context: context)
    case "backup_saved":
        guard let last else { throw Wrong("nothing was backed up") }
        return try app.backupSaved(mark: last.mark, context: context)
    case "restore":
        return try app.restore(
            bytes: input.bytes(last), passphrase: input.needed("passphrase"), context: context)
    case "restore_preview":
        return try app.restorePreview(
            bytes: input.bytes(last), passphrase: input.needed("passphrase"), context: context)
    case "set_vault_aside": return try app.setVaultAside(context: context)
    default: return OfAnotherGroup()
    }
}
