//! What the phones see of the library, as one text that is read in review: `bindings/api.txt`.

use std::path::PathBuf;

use crate::root;

/// Only in builds for tests.
const FOR_TESTS: &str = "panicForTest";

/// What stands between the two languages.
const INNER: [&str; 9] = [
    "FfiConverter",
    "uniffi",
    "UniFFI",
    "Uniffi",
    "NoHandle",
    "AppProtocol: AnyObject",
    "StoreImpl",
    "hash(into",
    "==",
];

fn committed() -> PathBuf {
    root().join("bindings/api.txt")
}

/// Writes the text anew, from the Swift that was generated.
pub(crate) fn write() -> Result<(), String> {
    std::fs::write(committed(), surface()?).map_err(|error| error.to_string())
}

/// Whether the committed text is what was generated.
pub(crate) fn check() -> Result<(), String> {
    let old = std::fs::read_to_string(committed()).unwrap_or_default();
    let new = surface()?;
    if old == new {
        return Ok(());
    }
    let differs = |one: &str, other: &str| {
        let is_new = |line: &&str| !other.lines().any(|known| known == *line);
        one.lines().filter(is_new).take(5).map(str::to_owned).collect::<Vec<_>>().join("\n    ")
    };
    Err(format!(
        "what the phones see has changed. Gone:\n    {}\nNew:\n    {}\nIf that is meant: \
         cargo xtask api, and commit bindings/api.txt",
        differs(&old, &new),
        differs(&new, &old)
    ))
}

fn surface() -> Result<String, String> {
    let mut text =
        "# What Kotlin and Swift see, in Swift's words. Written by cargo xtask api.\n".to_owned();
    for name in ["companion", "companion_core"] {
        let path = root().join(format!("ios/Generated/Companion/{name}.swift"));
        let swift = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}. Run cargo xtask generate", path.display()))?;
        for line in declared(&swift) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    Ok(text)
}

/// The declarations of a generated source, without what is only between the two languages.
fn declared(swift: &str) -> Vec<String> {
    let swift = without_comments(swift);
    let mut found = Vec::new();
    let mut lines = swift.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let is_inner = INNER.iter().any(|inner| line.contains(inner));
        if is_inner && !line.starts_with("open func") {
            continue;
        }
        let head = line.split('{').next().unwrap_or_default();
        let head = head.split_whitespace().collect::<Vec<_>>().join(" ");
        let starts = |words: &[&str]| words.iter().any(|word| line.starts_with(word));
        if starts(&["public struct", "public enum", "open class", "public protocol"]) {
            found.push(format!("\n{}", head.replacen("public ", "", 1)));
        } else if starts(&["public func", "open func", "public convenience init"]) {
            if !line.contains(FOR_TESTS) {
                let head = head.replacen("public ", "", 1).replacen("open ", "", 1);
                found.push(format!("  {}", head.replace(")throws", ") throws")));
            }
        } else if let Some(field) = line.strip_prefix("public let ") {
            found.push(format!("  {field}"));
        } else if line == "public init(" {
            // A line for each field; it alone says what one is that is not given.
            for line in lines.by_ref() {
                let given = line.trim_end_matches([' ', ',', ')', '{']);
                let field = given.split_once(" = ").map_or(given, |(field, _)| field);
                if let Some(known) = found.iter_mut().rfind(|known| known.trim() == field) {
                    *known = format!("  {given}");
                }
                if line.ends_with('{') {
                    break;
                }
            }
        } else if let Some(name) = line.strip_prefix("case ").filter(|name| is_declared(name)) {
            // Those of the generator's own error stand before everything else.
            if found.is_empty() {
                continue;
            }
            let mut case = format!("  case {name}");
            // With its values, a line each.
            while case.contains('(') && !case.contains(')') {
                case.push_str(lines.next().unwrap_or(")"));
            }
            found.push(case);
        }
    }
    found
}

/// Whether a case is one of an enum, not of a `switch`.
fn is_declared(case: &str) -> bool {
    let name = case.trim_end_matches('(');
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|character| character.is_ascii_alphanumeric())
}

fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once("/**") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn only_what_people_call_is_declared() {
        let swift = "
/**
 * An app.
 */
open class App: AppProtocol, @unchecked Sendable {
open func pause()throws   {try rustCallWithError(FfiConverterTypeError_lift) {
    case .x: return
}
open func panicForTest()throws   {
public struct FfiConverterTypeApp: FfiConverter {
    public static func lift(_ value: UInt64) throws -> App {
public struct View: Equatable, Hashable {
    /**
     * Id.
     */
    public let id: String
    public let texts: [String: String]
    public init(
        /**
         * Id.
         */id: String,
        /**
         * Texts.
         */texts: [String: String] = [:]) {
        self.id = id
public enum Answer: Equatable {
    case key(
        /**
         * The bytes.
         */bytes: Data
    )
    case none
        case 1: return .none
";
        let expected = [
            "\nopen class App: AppProtocol, @unchecked Sendable",
            "  func pause() throws",
            "\nstruct View: Equatable, Hashable",
            "  id: String",
            "  texts: [String: String] = [:]",
            "\nenum Answer: Equatable",
            "  case key(bytes: Data)",
            "  case none",
        ];
        assert_eq!(declared(swift), expected);
    }
}
