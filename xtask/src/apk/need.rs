//! What JNA and UniFFI look up by name while the app runs, and R8 must have left where it was.

use super::dex::{Class, Classes};

/// What JNA's native half asks of its own classes, as its library for phones names it.
const JNA: [(&str, &[&str]); 6] = [
    ("com.sun.jna.Native", &["dispose", "fromNative", "nativeType", "toNative"]),
    ("com.sun.jna.CallbackReference", &["getCallback", "getFunctionPointer", "initializeThread"]),
    ("com.sun.jna.Structure", &["newInstance", "memory", "typeInfo"]),
    ("com.sun.jna.Pointer", &["<init>", "peer"]),
    ("com.sun.jna.Structure$FFIType$FFITypes", &["ffi_type_pointer", "ffi_type_sint64"]),
    ("com.sun.jna.NativeMapped", &["toNative"]),
];

/// What is not in the dex files any more, of JNA: its jar's entries are `jar`, one a line.
pub(super) fn lost_of_jna(jar: &str, dex: &Classes) -> Vec<String> {
    let mut lost: Vec<String> = jar
        .lines()
        .filter_map(|entry| entry.trim().strip_suffix(".class"))
        .filter(|entry| entry.starts_with("com/sun/jna/"))
        .map(|entry| entry.replace('/', "."))
        .filter(|class| !dex.contains_key(class))
        .collect();
    for (class, members) in JNA {
        for member in members {
            if !dex.get(class).is_some_and(|class| has(class, member)) {
                lost.push(format!("{class}.{member}"));
            }
        }
    }
    lost
}

fn has(class: &Class, member: &str) -> bool {
    class.methods.contains(member) || class.fields.contains(member)
}

/// What is not in the dex files any more, of one file of generated Kotlin.
pub(super) fn lost_of_uniffi(kotlin: &str, dex: &Classes) -> Vec<String> {
    let package = kotlin.lines().find_map(|line| line.strip_prefix("package ")).unwrap_or_default();
    let find = |name: &str| dex.get(&format!("{package}.{name}"));
    let mut lost = Vec::new();
    let mut object = "";
    let mut fields: Option<Vec<&str>> = None;
    for line in kotlin.lines().map(str::trim) {
        if let Some(name) = after(line, "object ") {
            object = name;
        } else if let Some(name) = after(line, "external fun ") {
            if !find(object).is_some_and(|class| class.natives.contains(name)) {
                lost.push(format!("{package}.{object}.{name}"));
            }
        } else if let Some(order) = line.strip_prefix("@Structure.FieldOrder(") {
            fields = Some(order.split('"').skip(1).step_by(2).collect());
        } else if let (Some(order), Some(name)) = (&fields, after(line, "class ")) {
            let kept = find(name).is_some_and(|class| {
                class.annotated && order.iter().all(|field| class.fields.contains(*field))
            });
            if !kept {
                lost.push(format!("{package}.{name}"));
            }
            fields = None;
        } else if line.ends_with(": com.sun.jna.Callback {") {
            let name = after(line, "interface ").unwrap_or_default();
            if !find(name).is_some_and(|class| class.methods.contains("callback")) {
                lost.push(format!("{package}.{name}.callback"));
            }
        }
    }
    lost
}

/// The name that stands after a keyword of a declaration.
fn after<'a>(line: &'a str, keyword: &str) -> Option<&'a str> {
    let declared = line.strip_prefix("internal ").unwrap_or(line);
    let declared = declared.strip_prefix("open ").unwrap_or(declared);
    let rest = declared.strip_prefix(keyword)?;
    rest.split(|next: char| !next.is_alphanumeric() && next != '_').next()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const KOTLIN: &str = r#"
package companion.app

@Structure.FieldOrder("capacity", "data")
open class RustBuffer : Structure() {
internal interface Free : com.sun.jna.Callback {
internal object UniffiLib {
    external fun uniffi_call(
"#;

    fn dex() -> Classes {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
        let buffer =
            Class { fields: names(&["capacity", "data"]), annotated: true, ..Class::default() };
        let free = Class { methods: names(&["callback"]), ..Class::default() };
        let library = Class { natives: names(&["uniffi_call"]), ..Class::default() };
        Classes::from([
            ("companion.app.RustBuffer".to_owned(), buffer),
            ("companion.app.Free".to_owned(), free),
            ("companion.app.UniffiLib".to_owned(), library),
        ])
    }

    #[test]
    fn nothing_is_lost_where_every_name_is_there() {
        assert_eq!(lost_of_uniffi(KOTLIN, &dex()), Vec::<String>::new());
    }

    #[test]
    fn a_renamed_field_callback_or_call_is_found() {
        let lost = |name: &str, change: fn(&mut Class)| {
            let mut dex = dex();
            change(dex.get_mut(name).unwrap());
            lost_of_uniffi(KOTLIN, &dex)
        };
        let buffer = "companion.app.RustBuffer";
        assert_eq!(lost(buffer, |class| class.annotated = false), [buffer]);
        assert_eq!(lost(buffer, |class| drop(class.fields.pop_last())), [buffer]);
        let free = lost("companion.app.Free", |class| class.methods.clear());
        assert_eq!(free, ["companion.app.Free.callback"]);
        let call = lost("companion.app.UniffiLib", |class| class.natives.clear());
        assert_eq!(call, ["companion.app.UniffiLib.uniffi_call"]);
    }

    #[test]
    fn a_class_of_jna_that_is_gone_is_found() {
        let lost = lost_of_jna("META-INF/\ncom/sun/jna/Union.class\n", &Classes::new());
        assert!(lost.contains(&"com.sun.jna.Union".to_owned()));
        assert!(lost.contains(&"com.sun.jna.Pointer.peer".to_owned()));
    }
}
