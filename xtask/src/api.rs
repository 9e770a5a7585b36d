//! What the phones see of the library, as one text that is read in review: `bindings/api.txt`.

use std::path::PathBuf;

use crate::root;

/// What stands only between the two languages, or only in builds for tests, by a part of its name.
const INNER: [&str; 7] = [
    "FfiConverter",
    "uniffi",
    "NoHandle",
    "unsafeFromHandle",
    "AppProtocol: AnyObject",
    "StoreImpl",
    "panicForTest",
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
    match cannot_fail(&text) {
        None => Ok(text),
        Some(call) => Err(format!("{call}: without throws a panic would end the app")),
    }
}

/// A call for which Swift is generated that cannot throw.
fn cannot_fail(surface: &str) -> Option<&str> {
    let mut calls = surface.lines().map(str::trim).filter(|line| {
        ["func ", "convenience init("].iter().any(|begins| line.starts_with(begins))
    });
    calls.find(|call| !call.contains(" throws"))
}

/// What a generated source declares for everybody, without what is only between the two languages.
fn declared(swift: &str) -> Vec<String> {
    let swift = without_comments(swift);
    let mut found = Vec::new();
    for declaration in declarations(&swift).iter().filter(|one| one.is_for_everybody()) {
        found.push(format!("\n{}", declaration.plain_head()));
        found.extend(members(declaration).iter().map(|member| format!("  {member}")));
    }
    found
}

/// What a declaration holds. Cases and a protocol's functions are as public as what they are in.
fn members(of: &Declaration) -> Vec<String> {
    let head = of.plain_head();
    if head.starts_with("func ") {
        return Vec::new();
    }
    let of_a_protocol = head.starts_with("protocol ");
    let all = declarations(&of.body);
    let defaults = all.iter().find_map(|one| one.head.strip_prefix("public init"));
    let mut found = Vec::new();
    for member in &all {
        let is_seen = member.is_for_everybody()
            || member.head.starts_with("case ")
            || (of_a_protocol && member.head.starts_with("func "));
        // A struct's own `init` takes its fields; what it adds stands beside them.
        if !is_seen || member.head.starts_with("public init") {
            continue;
        }
        let plain = member.plain_head();
        found.push(match plain.strip_prefix("let ") {
            Some(field) => format!("{field}{}", default_of(field, defaults.unwrap_or_default())),
            None => plain,
        });
    }
    found
}

/// ` = nil`, where the parameters of an `init` give the field that.
fn default_of<'a>(field: &str, parameters: &'a str) -> &'a str {
    let after = ["(", " "]
        .iter()
        .find_map(|before| parameters.find(&format!("{before}{field} = ")).map(|start| start + 1));
    let Some(start) = after.map(|start| start + field.len()) else { return "" };
    let default = parameters.get(start..).unwrap_or_default();
    let mut depth = 0_i32;
    let end = default.find(|character| {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        depth < 0 || (depth == 0 && character == ',')
    });
    default.get(..end.unwrap_or(default.len())).unwrap_or_default()
}

/// One declaration or statement: what stands before its braces, on one line, and what in them.
#[derive(Default)]
struct Declaration {
    head: String,
    body: String,
}

impl Declaration {
    fn is_for_everybody(&self) -> bool {
        let is_public = ["public ", "open ", "required public "];
        is_public.iter().any(|word| self.head.starts_with(word))
            && !INNER.iter().any(|inner| self.head.contains(inner))
            && !self.head.contains(" static func ==")
            && !self.head.contains(" func hash(")
    }

    /// The head as it is read, without the word that everything here has.
    fn plain_head(&self) -> String {
        let head = self.head.strip_prefix("public ").unwrap_or(&self.head);
        let head = head.strip_prefix("open func ").map_or(head.to_owned(), |f| format!("func {f}"));
        head.replace(")throws", ") throws").replace("( ", "(").replace(" )", ")")
    }
}

/// Cuts a text at the ends of lines and of braces that are in no braces or parentheses.
fn declarations(text: &str) -> Vec<Declaration> {
    let mut all = Vec::new();
    let mut current = Declaration::default();
    let (mut braces, mut parentheses) = (0_u32, 0_u32);
    for character in text.chars() {
        let mut is_at_its_end = false;
        match character {
            '{' => braces += 1,
            '}' => {
                braces = braces.saturating_sub(1);
                is_at_its_end = braces == 0;
            }
            '(' => parentheses += 1,
            ')' => parentheses = parentheses.saturating_sub(1),
            // The generator breaks the line after the `public` of an error.
            '\n' => is_at_its_end = current.head.trim() != "public",
            _ => {}
        }
        if braces > 0 {
            current.body.push(character);
        } else {
            current.head.push(character);
        }
        if is_at_its_end && braces == 0 && parentheses == 0 {
            all.push(std::mem::take(&mut current));
        }
    }
    all.push(current);
    for declaration in &mut all {
        let head = declaration.head.trim_end_matches('}');
        declaration.head = head.split_whitespace().collect::<Vec<_>>().join(" ");
        // The brace that opened it.
        declaration.body = declaration.body.split_off(1.min(declaration.body.len()));
    }
    all.retain(|declaration| !declaration.head.is_empty());
    all
}

fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once("/**") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    plain.split_inclusive('\n').filter(is_code).collect()
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn functions_are_declared_and_what_is_between_the_languages_is_not() {
        let swift = "
/**
 * An app (with { what could mislead.
 */
open class App: AppProtocol, @unchecked Sendable {
    fileprivate let handle: UInt64
#if swift(>=5.8)
    @_documentation(visibility: private)
#endif
    public struct NoHandle {
        public init() {}
    }
    // It's required { as it must be.
    required public init(unsafeFromHandle handle: UInt64) {
        self.handle = handle
    }
    public init(noHandle: NoHandle) {
    }
    public func uniffiCloneHandle() -> UInt64 {
    }
public convenience init(folder: String)throws  {
    self.init(unsafeFromHandle: handle)
}
open func pause()throws   {try rustCallWithError(FfiConverterTypeError_lift) {
    case .x: return
}
}
open func panicForTest()throws   {
}
}
public struct FfiConverterTypeApp: FfiConverter {
    public static func lift(_ value: UInt64) throws -> App {
    }
}
public protocol Store: AnyObject, Sendable {
    func read() throws  -> Answer
}
public func readGlance(folder: String)throws  -> View  {
    case .x: return
}
private enum InitializationResult {
    case ok
}
public func uniffiEnsureInitialized() {
}
";
        let expected = [
            "\nopen class App: AppProtocol, @unchecked Sendable",
            "  convenience init(folder: String) throws",
            "  func pause() throws",
            "\nprotocol Store: AnyObject, Sendable",
            "  func read() throws -> Answer",
            "\nfunc readGlance(folder: String) throws -> View",
        ];
        assert_eq!(declared(swift), expected);
    }

    #[test]
    fn fields_are_declared_with_their_defaults() {
        let swift = "
public struct View: Equatable, Hashable {
    /**
     * Id.
     */
    public let id: String
    public let valid: String
    public let names: [String: String]
    public let last: Bool

    // Default memberwise initializers are never public by default
    public init(
        /**
         * Id.
         */id: String, valid: String = \"(a, b)\", names: [String: String] = [:], last: Bool = false) {
        self.id = id
    }
    public static func == (lhs: View, rhs: View) -> Bool {
    }
    public func hash(into hasher: inout Hasher) {
    }
}
";
        let expected = [
            "\nstruct View: Equatable, Hashable",
            "  id: String",
            "  valid: String = \"(a, b)\"",
            "  names: [String: String] = [:]",
            "  last: Bool = false",
        ];
        assert_eq!(declared(swift), expected);
    }

    #[test]
    fn cases_are_declared_of_enums_and_of_errors() {
        let swift = "
public enum Answer: Equatable {
    case key(
        /**
         * The bytes.
         */bytes: Data, 
        /**
         * Whose.
         */whose: String
    )
    case none
    case `open`
}
extension Answer: Sendable {}
public
enum AppError: Swift.Error {

    case Input(
        code: String, 
        reason: String
    )
    case Closed

    public var errorDescription: String? {
        switch self {
        case .Closed: return nil
        }
    }
}
fileprivate enum Inner {
    case incomplete
}
";
        let expected = [
            "\nenum Answer: Equatable",
            "  case key(bytes: Data, whose: String)",
            "  case none",
            "  case `open`",
            "\nenum AppError: Swift.Error",
            "  case Input(code: String, reason: String)",
            "  case Closed",
            "  var errorDescription: String?",
        ];
        assert_eq!(declared(swift), expected);
    }
}
