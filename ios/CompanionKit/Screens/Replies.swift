import Companion

extension Scene {
    /// Brings the answer in; until it is told when it came, the earlier end counts.
    func reply() throws -> Page {
        Page(
            title: labels.reply, blocks: try intake(route["text"] ?? "", permit: route["permit"]))
    }

    /// A text that was shared from elsewhere: an answer, numbers of documents, or neither.
    func shared() throws -> Page {
        let text = route["text"] ?? ""
        let view = try app.scan(text: text, context: context)
        let isOurs = view.outcome != .nothing && view.says != .notUnderstood
        var blocks: [Block] = [
            .text(view.text, isOurs ? .plain : .careful)
        ]
        if let problem = view.vaultProblem { blocks.append(problem.panel) }
        switch view.outcome {
        case .documents: blocks += view.documents.flatMap(found)
        // What was not understood may be an answer all the same, cut short or with more around.
        case .reply, .nothing: blocks += try intake(text, permit: view.permit)
        }
        return Page(title: labels.reply, blocks: blocks)
    }

    private func found(_ document: ScannedDocument) -> [Block] {
        var blocks: [Block] = [.panel(document.kindName, [document.masked])]
        blocks += texts(document.warnings.map(\.text), .careful)
        if document.stored == nil {
            let input = DocumentInput(kind: document.kind, number: document.number)
            let add = Act.tell { asked, _ in
                _ = try asked.app.addDocument(input: input, context: asked.context)
                return .replace(Route(.documents))
            }
            blocks.append(.button(labels.addDocument, add))
        }
        return blocks
    }

    private func intake(_ text: String, permit: String?) throws -> [Block] {
        var blocks: [Block] = [
            .entry("text", labels.reply, .long, value: text),
            .paste(Block.Paste(field: "text", label: labels.paste)),
        ]
        let waiting = try app.permits(context: context).filter { $0.steps.contains(.reply) }
        let isAsked = waiting.count > 1
        let only = waiting.count == 1 ? waiting[0].id : nil
        if isAsked {
            let whose = waiting.map { permit in
                let words = [permit.whose, permit.reasonText].filter { !$0.isEmpty }
                return Block.Option(id: permit.id, title: words.joined(separator: ": "))
            }
            blocks.append(.pick("permit", labels.whoseReply, orNone(whose), chosen: permit ?? ""))
        }
        let moments = [
            Block.Option(id: "now", title: labels.replyNow),
            Block.Option(id: "sending", title: labels.replyAtSending),
        ]
        blocks += [
            .pick("received", labels.replyWhen, orNone(moments), chosen: ""),
            .button(labels.save, take(permit ?? only, isAsked: isAsked), isFirst: true),
        ]
        return blocks
    }

    private func take(_ permit: String?, isAsked: Bool) -> Act {
        .tell { asked, form in
            let told = isAsked ? form["permit"] : permit
            let received: Moment? =
                switch form["received"] {
                case "now": asked.context.now
                case "sending":
                    try asked.app.permits(context: asked.context).first { $0.id == told }?
                        .handedOverAt
                default: nil
                }
            let answer = try asked.app.permitReply(
                text: form["text"] ?? "", permit: told, received: received,
                context: asked.context)
            switch answer.outcome {
            case .approved, .refused:
                let permit = Route(.permit, ["id": answer.permit ?? told])
                return .say(answer.text, then: .replace(permit))
            // The text stays, to be corrected, copied anew or given to somebody else.
            case .notUnderstood, .whose: return .warn(answer.text)
            }
        }
    }
}
