package conformance

import companion.app.CompanionApp
import companion.core.BackupView
import companion.core.Context

private object OfAnotherGroup

private typealias Group = (CompanionApp, String, Input, Context) -> Any?

private val GROUPS: List<Group> =
    listOf(::rules, ::permits, ::people, ::time, ::reminders, ::views, ::taking)

/**
 * Makes a step's call through the typed methods; answers the typed view. [backup] is the last one.
 */
internal fun call(
    app: CompanionApp,
    name: String,
    input: Input,
    context: Context,
    backup: BackupView?,
): Any? {
    val keeping: Group = { app, name, input, context -> keeping(app, name, input, context, backup) }
    for (group in GROUPS + keeping) {
        val answer = group(app, name, input, context)
        if (answer !== OfAnotherGroup) {
            input.allTaken()
            return answer
        }
    }
    throw Wrong("there is no call $name")
}

private fun rules(app: CompanionApp, name: String, input: Input, context: Context): Any? =
    when (name) {
        "status" -> app.status(input.status(), context)
        "places" -> app.places(input.needed("query"), context)
        "rules" -> app.rules(input.text("id"), context)
        "about" -> app.about(context)
        "rules_seen" -> app.rulesSeen(context)
        "import_rules" -> app.importRules(input.pack(), context)
        "import_rules_preview" -> app.importRulesPreview(input.pack(), context)
        else -> OfAnotherGroup
    }

private fun permits(app: CompanionApp, name: String, input: Input, context: Context): Any? =
    when (name) {
        "permit_draft" -> app.permitDraft(input.draft(), context)
        "permit_preview" -> app.permitPreview(input.draft(), context)
        "sending" -> app.sending(input.needed("recipient"), input.sending(), context)
        "permit_sent" -> app.permitSent(input.needed("id"), context)
        "permit_unsent" -> app.permitUnsent(input.needed("id"), context)
        "permit_reply" ->
            app.permitReply(
                input.needed("text"),
                input.text("permit"),
                input.moment("received"),
                context,
            )
        "permit_received" ->
            app.permitReceived(input.needed("id"), input.text("time"), context)
        "permit_extend" -> {
            val until = input.moment("until") ?: throw Wrong("input until is missing")
            app.permitExtend(input.needed("id"), until, context)
        }
        "permit_extend_to" -> app.permitExtendTo(
            input.needed("id"),
            input.needed("day"),
            input.needed("time"),
            context,
        )
        "permit_keep" -> app.permitKeep(input.needed("id"), input.truth("keep"), context)
        "permits" -> app.permits(context)
        else -> OfAnotherGroup
    }

private fun people(app: CompanionApp, name: String, input: Input, context: Context): Any? =
    when (name) {
        "add_person" -> app.addPerson(input.person(), context)
        "edit_person" -> app.editPerson(input.needed("id"), input.person(), context)
        "find_people" -> app.findPeople(input.needed("query"), context)
        "everybody" -> app.everybody(context)
        "people" -> app.people(context)
        "remove_person" -> app.removePerson(input.needed("id"), context)
        "add_document" -> app.addDocument(input.document(), context)
        "edit_document" -> app.editDocument(input.needed("id"), input.document(), context)
        "documents" -> app.documents(context)
        "remove_document" -> app.removeDocument(input.needed("id"), context)
        "import_table" -> app.importTable(input.needed("table").encodeToByteArray(), context)
        "import_table_preview" -> app.importTablePreview(
            input.needed("table").encodeToByteArray(),
            context,
        )
        else -> OfAnotherGroup
    }

private fun time(app: CompanionApp, name: String, input: Input, context: Context): Any? =
    when (name) {
        "enter" -> app.enter(input.stay(), context)
        "leave" -> app.leave(input.text("id"), input.text("person"), input.needed("day"), context)
        "stays" -> app.stays(context)
        "remove_stay" -> app.removeStay(input.needed("id"), context)
        "start_application" -> app.startApplication(input.application(), context)
        "step_application" ->
            app.stepApplication(
                input.needed("id"),
                input.needed("step"),
                input.text("day"),
                context,
            )
        "applications" -> app.applications(context)
        "remove_application" -> app.removeApplication(input.needed("id"), context)
        "add_event" -> app.addEvent(input.event(), context)
        "events" -> app.events(context)
        "remove_event" -> app.removeEvent(input.needed("id"), context)
        "deadlines" -> app.deadlines(context)
        "deadline_done" -> app.deadlineDone(input.needed("id"), context)
        "deadline_answer" ->
            app.deadlineAnswer(input.needed("id"), input.truth("yes"), context)
        "deadline_undone" -> app.deadlineUndone(input.needed("id"), context)
        else -> OfAnotherGroup
    }

private fun reminders(app: CompanionApp, name: String, input: Input, context: Context): Any? =
    when (name) {
        "plan_reminders" -> app.planReminders(input.platform(), context)
        "reminders_seen" -> app.remindersSeen(input.list("ids"), context)
        "remind_later" -> app.remindLater(input.needed("id"), input.moment("until"), context)
        "remind_number" -> app.remindNumber(input.text("person"), context)
        "settings" -> app.settings(context)
        "lead_times" -> app.leadTimes(context)
        "settings_overview" -> app.settingsOverview(context)
        "change_settings" -> app.changeSettings(input.settings(), context)
        else -> OfAnotherGroup
    }

private fun views(app: CompanionApp, name: String, input: Input, context: Context): Any? =
    when (name) {
        "home" -> app.home(input.text("place"), input.device(), context)
        "guides" -> app.guides(input.text("place"), input.text("person"), context)
        "day_text" -> app.dayText(input.needed("day"), context)
        "opening" -> app.opening(input.device(), context)
        "form_options" -> app.formOptions(context)
        "errands" -> app.errands(input.text("place"), input.text("person"), context)
        "quick_actions" -> app.quickActions(input.text("place"), input.text("person"), context)
        "guide" -> app.guide(
            input.needed("topic"),
            input.text("place"),
            input.text("person"),
            context,
        )
        "scan" -> app.scan(input.needed("text"), context)
        "card" -> app.card(input.text("place"), input.text("person"), input.text("permit"), context)
        else -> OfAnotherGroup
    }

private fun taking(app: CompanionApp, name: String, input: Input, context: Context): Any? =
    when (name) {
        "calendar" -> app.calendar(input.truth("numbers"), context)
        "calendar_entry" -> app.calendarEntry(input.needed("id"), context)
        "sheet" -> app.sheet(context)
        "erase" -> app.erase(context)
        "erase_preview" -> app.erasePreview(context)
        "write_glance" -> app.writeGlance(context)
        else -> OfAnotherGroup
    }

private fun keeping(
    app: CompanionApp,
    name: String,
    input: Input,
    context: Context,
    last: BackupView?,
): Any? = when (name) {
    "backup" -> app.backup(input.needed("passphrase"), context)
    "backup_saved" -> {
        val backup = last ?: throw Wrong("nothing was backed up")
        app.backupSaved(backup.mark, context)
    }
    "restore" -> app.restore(input.bytes(last), input.needed("passphrase"), context)
    "restore_preview" -> app.restorePreview(input.bytes(last), input.needed("passphrase"), context)
    "set_vault_aside" -> app.setVaultAside(context)
    else -> OfAnotherGroup
}
